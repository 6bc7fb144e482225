const number = /\d+(?:[.,]\d+)*/g;

/**
 * Numbers that one reading of a file has and another has not.
 *
 * example  differing('11 and 500', '500 and 17') → ['11', '17']
 */
export function differing(one: string, other: string): string[] {
  const left = new Map<string, number>();
  for (const [text, step] of [
    [one, 1],
    [other, -1],
  ] as const)
    for (const each of western(text).match(number) ?? []) left.set(each, (left.get(each) ?? 0) + step);
  return [...left].filter(([, count]) => count !== 0).map(([text]) => text);
}

const western = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
