/** Sentences of our own, full of what breaks in a PDF: numbers among Arabic words, lam-alef, brackets, Latin names, ranges. */
export const arabicSentences = [
  'تعتزم وزارة الانتقال الرقمي إنشاء مركز بيانات بقدرة 500 ميغاواط في الداخلة بحلول عام 2030.',
  'خصصت الحكومة 11 مليار درهم (MAD 11bn) للفترة 2024-2026 من أجل الألياف البصرية والحوسبة السحابية.',
  'يهدف البرنامج إلى إحداث 50.000 منصب شغل وتكوين 200 ألف خريج في الذكاء الاصطناعي.',
  'من المرتقب أن تبلغ نسبة الولوج إلى الخدمات 92,5% قبل متم سنة 2027.',
  'وقعت الوكالة مذكرة تفاهم مع شركة «Atlas Cloud Services» يوم 12 يناير 2026 بالرباط.',
  'الاتفاقية الإطار تشمل 14 إقليما، وثلاث ولايات، وأزيد من 1.200 مؤسسة تعليمية.',
  'يلزم إصدار القانون المتعلق بحماية المعطيات ذات الطابع الشخصي خلال ستة أشهر.',
  'ستنتقل المملكة من المرتبة 87 إلى المرتبة 50 في المؤشر العالمي للحكومة الإلكترونية.',
  'تم تمديد شبكة الجيل الخامس (5G) لتغطي 70% من الساكنة في أفق 2030.',
  'يبلغ الغلاف المالي الإجمالي 1,1 مليار دولار، أي ما يعادل 11 مليار درهم.',
  'تلتزم الجهة بتهيئة 25 منطقة للأنشطة الاقتصادية على مساحة 3.450 هكتارا.',
  'سيتم تأهيل 1.000 كيلومتر من المسالك القروية لفائدة 240 جماعة.',
  'أعلنت الوزيرة إطلاق صندوق للاستثمار رأسماله 700 مليون درهم لدعم المقاولات الناشئة.',
  'لا بد من ملاءمة الإطار القانوني مع الاستراتيجية الوطنية قبل نهاية الولاية الحالية.',
  'يتضمن المخطط (المرحلة الأولى: 2025/2026) اقتناء 300 معالج من طراز H100 لفائدة الجامعات.',
  'سيستفيد 3,5 ملايين تلميذ من الأقسام الرقمية، منهم 48% في الوسط القروي.',
  'تروم الخطة رفع مساهمة الاقتصاد الرقمي إلى 100 مليار درهم في الناتج الداخلي الإجمالي.',
  'حُدِّد أجل الإنجاز في ثلاثة أشهر ابتداء من فاتح شتنبر 2026.',
  'سيُعهد بالدراسة إلى مكتب الدراسات Capital Conseil (Casablanca) بكلفة 4,8 مليون درهم.',
  'تتعهد الشركة بضمان استمرارية الخدمة بنسبة 99,9% على مدار السنة.',
];

export const frenchSentences = [
  "Le ministère prévoit la création de 50 000 emplois d'ici 2030 et la formation de 200 000 jeunes diplômés.",
  'Une enveloppe de 11 MMDH est allouée à la période 2024-2026, dont 25 % pour les collectivités territoriales.',
  'Le taux de couverture passera de 62,5 % à 90 % avant fin 2027, à raison de 1 200 communes par an.',
  'L’Agence signera avec « Atlas Cloud » une convention-cadre de 3,5 Md€ le 12 janvier 2026 à Rabat.',
  'Le déploiement de la 5G (phase 2) concernera douze régions et plus de 240 communes rurales.',
];

export const numbersOf = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

/** A page with the sentences as people lay them out: a heading, paragraphs that break over lines, a list, a table. */
export const arabicPage = (family: string, face = ''): string => `<!doctype html><html lang="ar" dir="rtl"><head>
<meta charset="utf-8"><title>تقرير</title><style>${face} body{font-family:'${family}';font-size:12pt;line-height:1.6}
p{margin:0 0 14pt} td{border:1px solid #000;padding:6pt;width:33%} .just{text-align:justify}</style></head><body>
<h1>الاستراتيجية الوطنية للذكاء الاصطناعي 2030</h1>
${arabicSentences
  .slice(0, 12)
  .map((sentence, at) => `<p class="${at % 2 ? 'just' : ''}">${sentence}</p>`)
  .join('\n')}
<h2>الالتزامات</h2><ul>${arabicSentences
  .slice(12, 18)
  .map((sentence) => `<li>${sentence}</li>`)
  .join('')}</ul>
<table><tr>${arabicSentences
  .slice(18)
  .map((sentence) => `<td>${sentence}</td>`)
  .join('')}</tr></table></body></html>`;

export const frenchPage = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Rapport</title>
<style>body{font-family:'DejaVu Sans';font-size:12pt} .two{columns:2;column-gap:3em;text-align:justify}</style></head><body>
<h1>Stratégie nationale</h1>${frenchSentences.map((sentence) => `<p>${sentence}</p>`).join('\n')}
<div class="two">${frenchSentences.map((sentence) => `<p>${sentence}</p>`).join('\n')}</div></body></html>`;
