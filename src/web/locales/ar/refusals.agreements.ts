/**
 * Sentences of what agreements and obligations refuse. Translators: {ref} and {organisation} are references, {act} what was tried,
 * {state} the status as it is.
 */
export const agreementRefusals = {
  'agreement.unknown': 'لا يوجد اتفاق بالمرجع {ref}.',
  'agreement.ref-taken': 'المرجع {ref} مستعمل لاتفاق آخر. اختر مرجعا آخر.',
  'agreement.rests-on-nothing': 'أدلِ بنص الاتفاق نفسه أو بمصدر يخبر عنه: لا يسجل اتفاق دون سند.',
  'agreement.days-out-of-order': 'لا ينتهي الاتفاق في {until} قبل توقيعه أو قبل بداية سريانه. صحح التواريخ.',
  'agreement.one-sided': 'يلزم طرف ملتزم من جانب الدولة وآخر من جانب الشريك؛ الشاهد ليس طرفا ملتزما.',
  'agreement.on-both-sides': 'لا يمكن للهيئة {organisation} أن تكون في الجانبين معا.',
  'agreement.party-twice': 'الهيئة {organisation} مسجلة بهذه الصفة من قبل.',
  'agreement.partner-on-state-side': 'الهيئة {organisation} شريك: لا تكون في جانب الدولة.',
  'agreement.party-unknown': 'الهيئة {organisation} ليست طرفا بهذه الصفة.',
  'agreement.party-owes': 'على الهيئة {organisation} أو لها واجب في هذا الاتفاق: لا تحذف من أطرافه.',
  'agreement.currency-unknown': 'العملة {currency} غير مسجلة.',
  'agreement.needs-amendment': 'هذا الاتفاق موقع: لا تتغير مدته ولا مبلغه إلا بملحق.',
  'agreement.committee-of-others':
    'يجلس {organisation} في اللجنة {committee} وليس طرفا في هذا الاتفاق: شركاء اللجنة يطلعون على ما تتتبعه. اختر لجنة أخرى.',
  'agreement.over': 'انتهى الاتفاق {ref} قبل هذا التاريخ.',
  'amendment.unknown': 'لا يوجد ملحق رقم {number} لهذا الاتفاق.',
  'amendment.not-signed': 'الاتفاق {ref} غير موقع بعد: صحح تسجيله، فلا ملحق له.',
  'amendment.day': 'تاريخ الملحق {day} يجب أن يكون بعد التوقيع ({signed}) وألا يتجاوز اليوم.',
  'amendment.no-amount': 'لا يذكر الاتفاق {ref} مبلغا يعدله الملحق. سجل المبلغ الأصلي أولا.',
  'obligation.unknown': 'لا يوجد واجب بالمرجع {ref}.',
  'obligation.not-a-party': 'الهيئة {organisation} ليست طرفا ملتزما في هذا الاتفاق.',
  'obligation.one-side': '{debtor} و{creditor} في جانب واحد: الواجب يكون من طرف نحو الطرف الآخر.',
  'obligation.criterion-unknown': 'لا يوجد معيار بالمرجع {criterion}.',
  'obligation.criterion-elsewhere': 'المعيار {criterion} تابع لمشروع آخر.',
  'obligation.waits-elsewhere': 'الواجب {ref} ليس من هذا الاتفاق.',
  'obligation.no-such-step': 'لا يمكن «{act}» والواجب {state}.',
  'obligation.not-your-side':
    '«{act}» ليس لجهتك: لا يصرح بالواجب إلا من عليه، ولا يحكم عليه إلا الطرف الآخر أو مدقق مستقل.',
  'obligation.own-status': 'وضعية «{state}» صادرة عن جهتك أو عن الجانبين معا: لا يعترض أحد على ما قاله.',
  'obligation.moved-without-act': 'لا تتغير وضعية الواجب ولا أجله إلا بفعل مسجل.',
  'obligation.paper-unknown': 'لا وثيقة في الخطوة {step} من الواجب {obligation}.',
  'four-eyes.obligation-both-sides': 'من صرح بالواجب لا يحكم عليه.',
} as const;
