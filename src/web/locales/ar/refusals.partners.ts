/** Sentences of what partners refuse. Translators: {ref} is the reference of an organisation. */
export const partnersRefusals = {
  'organisation.unknown': 'لا توجد هيئة بالمرجع {ref}. سجّلها أولا أو صحح المرجع.',
  'organisation.ref-taken': 'المرجع {ref} مستعمل لهيئة أخرى. اختر مرجعا آخر.',
  'organisation.tutelage-circle': 'لا يمكن وضع {ref} تحت وصاية {tutelage}: ستصبح الهيئة فوق نفسها.',
  'organisation.identifier-taken': 'المعرّف {value} في {scheme} مسجل لهيئة أخرى: {ref}.',
} as const;
