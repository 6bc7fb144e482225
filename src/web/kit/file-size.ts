/** Bytes as they are below a thousand, then in kilobytes, megabytes or gigabytes, as one says them. example  fileSize(1_500_000, 'fr') → « 1,5 Mo » */
export function fileSize(bytes: number, lang: string): string {
  const [unit, of] =
    bytes < 1e3
      ? (['byte', 1] as const)
      : bytes < 1e6
        ? (['kilobyte', 1e3] as const)
        : bytes < 1e9
          ? (['megabyte', 1e6] as const)
          : (['gigabyte', 1e9] as const);
  return new Intl.NumberFormat(lang === 'ar' ? 'ar-MA-u-nu-latn' : lang, {
    style: 'unit',
    unit,
    maximumFractionDigits: 1,
  }).format(bytes / of);
}
