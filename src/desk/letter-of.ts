/**
 * The letter of a key whatever the keyboard: an Arabic layout gives «ت» where a Latin one gives j, so a key that writes no
 * Latin letter is read by its place on the board.
 */
export function letterOf(event: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (event.key === '؟') return '?';
  if (event.key.length === 1 && event.key.charCodeAt(0) < 128) return event.key.toLowerCase();
  if (/^Key[A-Z]$/.test(event.code)) return event.code.slice(3).toLowerCase();
  if (event.code === 'Slash') return '/';
  return event.key;
}
