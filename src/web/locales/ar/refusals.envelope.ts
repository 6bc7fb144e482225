/**
 * Sentences of what envelopes and their closing accounts refuse. Translators: {axis} is the reference of an axis, or a dash
 * for what is allotted to none; {left}, {said}, {over}, {by}, {amount} are exact amounts in the currency of the envelope.
 */
export const envelopeRefusals = {
  'envelope.unknown': 'لا يوجد غلاف مالي بالمرجع {ref}. صحّح المرجع أو سجّل الغلاف أولا.',
  'envelope.ref-taken': 'المرجع {ref} مستعمل لغلاف آخر. اختر مرجعا آخر.',
  'envelope.days-reversed': 'اليوم الأخير {lastDay} يسبق اليوم الأول {firstDay}. صحّح أحدهما.',
  'envelope.amount-not-positive': 'مبلغ الغلاف هو {amount}: أدخل مبلغا أكبر من الصفر.',
  'envelope.currency-unknown': 'العملة {currency} ليست من عملات البرنامج. اختر عملة مسجلة.',
  'envelope.too-fine':
    'المبلغ {amount} أدق من أصغر قطعة في العملة {currency}: {decimals} أرقام بعد الفاصلة على الأكثر.',
  'envelope.pledge-elsewhere': 'التعهد {pledge} تابع للاستراتيجية {strategy}. اختر تعهدا من استراتيجية الغلاف.',
  'envelope.predecessor-elsewhere':
    'الغلاف {predecessor} من استراتيجية أخرى أو بعملة أخرى: لا يُرحَّل ما بقي منه إلى هذا الغلاف.',
  'envelope.predecessor-later': 'الغلاف {predecessor} لا ينتهي إلا يوم {lastDay}: يبدأ الغلاف التالي بعده.',
  'envelope.predecessor-taken': 'الغلاف {predecessor} يليه أصلا الغلاف {by}: لا يُرحَّل المبلغ نفسه مرتين.',
  'envelope.year-outside': 'السنة {year} خارج الغلاف، الذي يغطي من {first} إلى {last}.',
  'envelope.over-allotted': 'المبلغ {programmed} يتجاوز ما لم يوزَّع بعد من الغلاف، وهو {left}.',
  'closing.unknown': 'حساب الختم هذا غير موجود.',
  'closing.too-early':
    'لا يُقفل الغلاف قبل انقضاء يومه الأخير {lastDay}، ولا يوجد حساب ختم مؤقت: صفحة الغلاف تبيّن أين وصل.',
  'closing.in-the-future': 'تاريخ الحساب {closedOn} لم يحل بعد؛ اليوم هو {today}.',
  'closing.already-proposed': 'هناك حساب ختم مقترح للغلاف {ref} ينتظر التأكيد. أكِّده أو ارفضه أولا.',
  'closing.nothing-moved': 'الحساب المؤكد رقم {number} يقول الشيء نفسه: لم يتغير شيء منذئذ.',
  'closing.no-rate': 'عمليات بالعملة {currency} من سنة {year} لا سعر صرف لها: سجّل السعر قبل إقفال الحساب.',
  'closing.moved-since': 'تغيرت الأرقام منذ الاقتراح (المحور {axis}، الفرق {by}): ارفض هذا الحساب واقترح غيره.',
  'closing.no-such-step': 'لا يمكن القيام بهذا والحساب في حالة «{state}».',
  'closing.row-unknown': 'لا يوجد في الحساب سطر للمحور {axis}.',
  'closing.said-twice': 'ذُكر المحور {axis} مرتين. اذكره مرة واحدة.',
  'closing.row-silent': 'لم نتوصل بعد بما أُدّي من المحور {axis}: لا يُرحَّل منه شيء ولا يسقط ما دام كذلك.',
  'closing.row-unsaid': 'بقي {left} من المحور {axis}: قل ما يُرحَّل منه وما يسقط.',
  'closing.overpaid': 'أُدّي من المحور {axis} أكثر مما بُرمج ورُحِّل إليه، بفارق {over}: صحّح البرمجة أولا، مع مصدرها.',
  'closing.unbalanced': 'بقي {left} من المحور {axis}، والمرحّل والساقط مجموعهما {said}. يجب أن يتساويا بالسنتيم.',
} as const;
