import type { LocalizedText } from '../kernel/index.ts';

/** One line of the register of personal data: what is held of a person, where, why, on which ground and how long. */
export type PersonalDataEntry = {
  what: LocalizedText;
  where: string[];
  why: LocalizedText;
  kept: LocalizedText;
};

const says = (ar: string, fr: string, en: string): LocalizedText => ({
  authentic: 'ar',
  ar,
  fr,
  en,
  validated: ['fr', 'en'],
});
const untilErasure = says(
  'إلى حين محو الشخص بعد إغلاق حسابه',
  'jusqu’à l’effacement de la personne, après clôture du compte',
  'until the person is erased, after the account is closed',
);

/**
 * The register of personal data of the program itself. A test holds it against the database: every table that points at a
 * person must be named here. Law 09-08 asks for such a list; each institution declares its own processing.
 */
export const personalDataRegister: PersonalDataEntry[] = [
  {
    what: says('الاسم والعنوان الإلكتروني', 'nom et adresse électronique', 'name and e-mail address'),
    where: ['personal_value', 'auth.sign_in'],
    why: says(
      'تسجيل الدخول ومعرفة من أنجز كل فعل',
      'se connecter et savoir qui a accompli chaque acte',
      'to sign in and to know who performed each act',
    ),
    kept: untilErasure,
  },
  {
    what: says(
      'المعرّف والجهة المشغِّلة والصفة',
      'identifiant, organisme et fonction',
      'identifier, organisation and office',
    ),
    where: ['person'],
    why: says(
      'إسناد الصلاحيات وقاعدة المراجعة الثنائية',
      'attribuer les droits et appliquer la règle des deux personnes',
      'to give rights and to apply the rule of two persons',
    ),
    kept: says(
      'طوال مدة حفظ السجل؛ ولا يحيل المعرّف على أحد بعد المحو',
      'aussi longtemps que le registre ; après effacement, l’identifiant ne mène à personne',
      'as long as the ledger; after erasure the identifier leads to nobody',
    ),
  },
  {
    what: says(
      'بصمات مملّحة للاسم والعنوان',
      'empreintes salées du nom et de l’adresse',
      'salted hashes of name and address',
    ),
    where: ['personal_commitment'],
    why: says(
      'إثبات سلامة القيم دون الكشف عنها',
      'prouver l’intégrité des valeurs sans les révéler',
      'to prove the values unaltered without showing them',
    ),
    kept: says(
      'طوال مدة حفظ السجل؛ ولا معنى لها بعد إتلاف الملح',
      'aussi longtemps que le registre ; sans le sel détruit, elles ne disent rien',
      'as long as the ledger; without the destroyed salt they tell nothing',
    ),
  },
  {
    what: says('الأدوار والتفويضات بتواريخها', 'rôles et délégations datés', 'roles and delegations with their dates'),
    where: ['role_grant', 'delegation'],
    why: says(
      'معرفة من كان مخوَّلاً له الفعل ومتى',
      'savoir qui était habilité, et quand',
      'to know who was entitled, and when',
    ),
    kept: says('طوال مدة حفظ السجل', 'aussi longtemps que le registre', 'as long as the ledger'),
  },
  {
    what: says(
      'المناصب في سلسلة التأشير والتصعيد، والإشعارات الموجهة إليها وتأكيد التوصل بها',
      'postes dans la chaîne de visas et d’escalade, notifications reçues et accusés de réception',
      'posts in the chain of visas and of escalation, notices received and their receipts',
    ),
    where: ['post', 'notice'],
    why: says(
      'معرفة من يؤشر ومن أُخبر بتأخر أو تنبيه ومتى',
      'savoir qui vise, et qui a été informé d’un retard ou d’une alerte et quand',
      'to know who gives a visa, and who was told of a delay or a warning and when',
    ),
    kept: says('طوال مدة حفظ السجل', 'aussi longtemps que le registre', 'as long as the ledger'),
  },
  {
    what: says(
      'المقاعد في اللجان، ومن كتب المحاضر والرسائل واعتمدها، ومن عليه إنجاز القرارات أو تدبير المخاطر',
      'sièges des comités, rédaction et approbation des comptes rendus et du courrier, personnes chargées des actions décidées ou des risques',
      'seats in committees, who wrote and approved minutes and letters, who answers for actions decided or for risks',
    ),
    where: [
      'committee_seat',
      'stocktake_step',
      'committee_decision',
      'committee_action',
      'committee_action_step',
      'risk',
      'risk_step',
      'transfer_claim',
      'transfer_step',
      'study_version',
      'study_criterion',
      'study_step',
      'legal_text_move',
      'legal_text_promise',
      'criterion_text',
      'asset_report',
      'hosting_statement',
      'service_report',
      'cohort',
      'cohort_count',
      'cohort_overlap',
      'trainee_authorisation',
      'study_model',
      'ai_system',
      'ai_review',
      'solution_submission',
      'solution_use',
      'solution_delisting',
      'allocation_proposal',
      'allocation_version',
      'allocation_solution',
      'letter_step',
      'recommendation_step',
      'question_step',
      'document_reading',
      'reading_step',
    ],
    why: says(
      'معرفة من يمثل كل هيئة، ومن قرر ومن التزم وبأي أجل',
      'savoir qui représente chaque organisme, qui a décidé et qui s’est engagé, et pour quand',
      'to know who represents each body, who decided and who answers for what, by when',
    ),
    kept: says('طوال مدة حفظ السجل', 'aussi longtemps que le registre', 'as long as the ledger'),
  },
  {
    what: says(
      'التعليقات على السجلات ومن ذُكر فيها',
      'commentaires sur les fiches et personnes mentionnées',
      'comments on records and who is mentioned in them',
    ),
    where: ['record_comment', 'comment_mention'],
    why: says(
      'تبادل الملاحظات بين من يحق لهم الاطلاع على السجل',
      'échanger entre ceux qui peuvent lire la fiche',
      'to let those who may see a record talk about it',
    ),
    kept: says('طوال مدة حفظ السجل', 'aussi longtemps que le registre', 'as long as the ledger'),
  },
  {
    what: says(
      'بصمة كلمة السر والعامل الثاني ورموز الاسترجاع',
      'empreinte du mot de passe, second facteur, codes de secours',
      'password hash, second factor, recovery codes',
    ),
    where: ['auth.sign_in', 'auth.second_factor', 'auth.recovery_code'],
    why: says('التحقق من هوية من يسجل الدخول', 'vérifier qui se connecte', 'to verify who signs in'),
    kept: untilErasure,
  },
  {
    what: says(
      'مفاتيح المرور: اسمها ونصفها العمومي وتاريخا إضافتها وآخر استعمالها',
      'clés d’accès : nom, moitié publique, dates d’ajout et de dernier usage',
      'passkeys: name, public half, dates of addition and of last use',
    ),
    where: ['auth.passkey'],
    why: says(
      'تسجيل الدخول بجهاز الشخص دون كلمة سر؛ أما المفتاح السري وبصمة الأصبع أو الوجه فلا يغادران الجهاز',
      'se connecter par son appareil, sans mot de passe ; la clé secrète, l’empreinte ou le visage ne quittent pas l’appareil',
      'to sign in by one’s device, without a password; the secret key, fingerprint or face never leave the device',
    ),
    kept: says(
      'إلى حين حذفها، أو إغلاق الحساب، أو استرجاع الولوج دون الإبقاء عليها',
      'jusqu’à leur retrait, la clôture du compte ou une reprise d’accès qui ne les garde pas',
      'until removed, until the account is closed, or until a recovery that does not keep them',
    ),
  },
  {
    what: says(
      'الجلسات: عنوان الشبكة والمتصفح والأوقات',
      'sessions : adresse réseau, navigateur, heures',
      'sessions: network address, browser, times',
    ),
    where: ['auth.session'],
    why: says(
      'تمكين الشخص من معاينة جلساته وإنهائها',
      'permettre à la personne de voir ses sessions et d’y mettre fin',
      'to let people see their sessions and end them',
    ),
    kept: says('سبعة أيام على الأكثر', 'sept jours au plus', 'seven days at most'),
  },
  {
    what: says(
      'العروض المحفوظة للوائح وأسماؤها',
      'vues enregistrées des listes et leurs noms',
      'saved views of lists and their names',
    ),
    where: ['saved_view'],
    why: says(
      'العودة إلى لائحة بتصفيتها',
      'retrouver une liste avec ses filtres',
      'to come back to a list with its filters',
    ),
    kept: untilErasure,
  },
  {
    what: says(
      'المفاتيح الشخصية والروابط ذات الاستعمال الواحد',
      'jetons personnels et liens à usage unique',
      'personal tokens and one-time links',
    ),
    where: ['auth.token', 'auth.link'],
    why: says(
      'وصول البرامج والدعوات واسترجاع الولوج',
      'accès des programmes, invitations et reprise d’accès',
      'access of programs, invitations and recovery',
    ),
    kept: untilErasure,
  },
  {
    what: says('عدّاد المحاولات الفاشلة', 'compteur des tentatives échouées', 'counter of failed attempts'),
    where: ['auth.attempt'],
    why: says('صدّ تخمين كلمات السر', 'empêcher de deviner les mots de passe', 'to stop the guessing of passwords'),
    kept: says('يوم واحد بعد آخر محاولة', 'un jour après la dernière tentative', 'one day after the last attempt'),
  },
];
