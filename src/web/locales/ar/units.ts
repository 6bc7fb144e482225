/** Units after a number, by code. Translators: the number itself is printed before; write only what follows it. */
export const units = {
  MW: { other: 'ميغاواط' },
  jobs: { one: 'منصب شغل', two: 'منصبا شغل', few: 'مناصب شغل', many: 'منصب شغل', other: 'منصب شغل' },
  graduates: { one: 'خريج', two: 'خريجان', few: 'خريجين', many: 'خريجاً', other: 'خريج' },
  institutes: { one: 'معهد', two: 'معهدان', few: 'معاهد', many: 'معهداً', other: 'معهد' },
  regions: { one: 'جهة', two: 'جهتان', few: 'جهات', many: 'جهة', other: 'جهة' },
  agreements: { one: 'اتفاقية', two: 'اتفاقيتان', few: 'اتفاقيات', many: 'اتفاقية', other: 'اتفاقية' },
  studies: { one: 'دراسة', two: 'دراستان', few: 'دراسات', many: 'دراسة', other: 'دراسة' },
  years: { one: 'سنة', two: 'سنتان', few: 'سنوات', many: 'سنة', other: 'سنة' },
  persons: { one: 'شخص', two: 'شخصان', few: 'أشخاص', many: 'شخصاً', other: 'شخص' },
  communes: { one: 'جماعة', two: 'جماعتان', few: 'جماعات', many: 'جماعة', other: 'جماعة' },
  percent: { other: 'في المائة' },
  MAD: { other: 'درهم' },
  USD: { other: 'دولار' },
  EUR: { other: 'أورو' },
  million: { few: 'ملايين', other: 'مليون' },
  billion: { few: 'ملايير', other: 'مليار' },
} as const;
