import type { DraftKind, DraftStatus } from '../draft.ts';
import type { ReadingLanguage } from '../stored-text.ts';
import type { Match } from './lexicon.ts';
import type { ReadQuantity } from './quantities.ts';

/** What a clause says, gathered before its kind and status are told. */
export type Said = {
  language: ReadingLanguage;
  matches: readonly Match[];
  /** what the sentence said before, where the clause goes on with it */
  before: readonly Match[];
  quantities: readonly ReadQuantity[];
  has(role: Match['role']): boolean;
  isChallengeList: boolean;
  /** an item of a list of targets */
  isTarget: boolean;
  /** the matter of the draft before, for "the programme" and «المبادرة» */
  beforeKind: DraftKind | undefined;
  /** words that stand between the beginning of the clause and a match */
  lead(match: Match): number;
};

const firstThing = (said: Said, from = 0): Match | undefined =>
  said.matches.find((one) => one.role === 'thing' && one.first >= from && one.kind !== undefined);
/** Deeds of works that also begin a body: a launched institute is an institution. */
const launches = /launch|lanc|اطلاق|develop|développ|working/;

const order: DraftKind[] = [
  'agreement',
  'legislation',
  'budget',
  'jobs',
  'training',
  'institution',
  'study',
  'target',
  'project',
];

/** The thing that a deed makes: the head of its noun, and of several side by side the first that the guideline names. */
function madeBy(said: Said, deed: Match): Match | undefined {
  const things = said.matches.filter((one) => one.role === 'thing' && one.first >= deed.end && one.kind !== undefined);
  let made = things[0];
  if (!made) return undefined;
  for (const next of things.slice(1)) {
    if (said.language === 'en' && next.first - made.end <= 0) made = next;
    else if (
      next.first - made.end <= 2 &&
      next.kind === 'study' &&
      order.indexOf(next.kind) < order.indexOf(made.kind!)
    )
      made = next;
    else break;
  }
  return made;
}

/** The thing that a deed is done to, where it stands before it: "a Cloud Policy would be published", «une loi sera adoptée». */
function undergoing(said: Said, deed: Match): Match | undefined {
  if (
    !/^deed:(be |sera |seront )/.test(deed.entry) &&
    !said.matches.some((one) => passive.test(one.entry) && (one.end === deed.first || one.first === deed.first))
  )
    return undefined;
  return said.matches.findLast((one) => one.role === 'thing' && one.kind !== undefined && one.first < deed.first);
}

/** «le projet de loi est en cours d'examen», "a bill is being drafted", «المراسيم قيد الدراسة»: what stands before its preparation. */
function prepared(said: Said): Match | undefined {
  const prep = said.matches.find((one) => one.role === 'prep');
  if (!prep || said.matches.some((one) => one.role === 'deed' && one.first === prep.end)) return undefined;
  return said.matches.find((one) => one.role === 'thing' && one.kind !== undefined && one.first < prep.first);
}

const passive =
  /:(sera|seront|is to be|are to be|will be|would be|shall be|must be|should be|to be|est en cours|is being|are being)/;

/** «subordonner la signature de toute convention à …»: the signature is not what is undertaken. */
function isLate(said: Said): boolean {
  const signed = said.matches.find((one) => one.role === 'signed');
  const deed = said.matches.find((one) => one.role === 'deed');
  return (
    signed !== undefined &&
    deed !== undefined &&
    deed.end <= signed.first &&
    !said.matches.some((one) => one.role === 'signed' && one.first < deed.first)
  );
}

/** Places that are built in numbers: works, where one body that is set up is an institution. */
const isBuilding =
  /^(ecoles?|lycees?|colleges?|hopita(l|ux)|dispensaires?|cliniques?|cites?|gares?|stations?|centres?|schools?|hospitals?|clinics?|classrooms?|stations?|cent(re|er)s?|depots?|مدرسه|مدارس|مستشفي|مستشفيات|ثانويه|ثانويات|اعداديه|اعداديات|محطه|محطات|مستوصف|مستوصفات|مركز|مراكز|مركزا)$/;

const hires = /^deed:(?:be )?(recrut|embauch|hir|recruit|توظيف|انتداب|[يتن](وظف|نتدب|عين)|تعيين)/;

/** The first deed behind the cue, where there is one: «disbursing authority … shall decommission». */
function firstDeed(said: Said): Match | undefined {
  const deeds = said.matches.filter((one) => one.role === 'deed');
  const cue = said.matches.find((one) => led.has(one.role));
  return (cue && said.language !== 'ar' ? deeds.find((one) => one.first >= cue.first) : undefined) ?? deeds[0];
}

const led = new Set<Match['role']>(['intent', 'must', 'should']);

/** People who are trained, wherever they are counted. */
const trainees =
  /^(jeunes?|laureats?|diplomees?|etudiant|eleves?|stagiaires?|apprenant|ingenieurs?|enseignants?|talents?|apprentis?|techniciens|graduates?|students?|trainees?|learners?|scholars?|engineers?|apprentices?|youths?|teachers|خريج|طالب|طلبه|طلاب|متدرب|مهندس|شاب|شباب|تلميذ|موظف|متخصص|كفاء|استاذ|معلم|متعلم|مبرمج)/;

/**
 * The kind of a claim: something signed first, then what its quantity counts, then the thing that its deed makes.
 *
 * source  the annotation guideline of the set: first that fits
 */
export function kindOf(said: Said): { kind: DraftKind; rule: string } {
  const quantity = said.quantities[0];
  const thing = firstThing(said);
  const deed = firstDeed(said);
  if (
    said.has('agreement') &&
    !said.has('must') &&
    !isLate(said) &&
    (said.has('signed') || said.has('decided') || said.has('concerns'))
  ) {
    return { kind: 'agreement', rule: 'kind:signed' };
  }
  if (said.has('signed') && !quantity && thing === undefined) return { kind: 'agreement', rule: 'kind:signed' };
  if (quantity?.unit === 'jobs') return { kind: 'jobs', rule: 'kind:unit-jobs' };
  if (quantity?.unit === 'currency') {
    if (
      (said.has('gdp') ||
        (said.before.some((one) => one.role === 'gdp') &&
          !said.has('allocated') &&
          !said.matches.some((one) => one.kind === 'budget'))) &&
      !said.has('allocated')
    )
      return { kind: 'target', rule: 'kind:money-to-reach' };
    return { kind: 'budget', rule: 'kind:unit-money' };
  }
  const hired = deed ?? said.before.findLast((one) => one.role === 'deed');
  if (quantity?.unit === 'people' && hired && hires.test(hired.entry)) return { kind: 'jobs', rule: 'kind:hired' };
  if (quantity?.unit === 'people')
    return {
      kind:
        said.matches.some((one) => one.kind === 'training') || trainees.test(quantity.noun ?? '') || isOfTraining(said)
          ? 'training'
          : 'target',
      rule: 'kind:unit-people',
    };
  // «une hausse de 5 % de son budget», «40 % من كلفة الربط»: a share of money
  if (
    quantity?.unit === 'percent' &&
    !said.has('gdp') &&
    said.matches.some(
      (one) =>
        one.role === 'thing' && one.kind === 'budget' && one.first >= quantity.end && one.first - quantity.end <= 4,
    )
  )
    return { kind: 'budget', rule: 'kind:share-of-money' };
  if (quantity && ['percent', 'rank'].includes(quantity.unit)) return { kind: 'target', rule: 'kind:unit-share' };
  if (quantity?.unit === 'times')
    return {
      kind: said.matches.some((one) => one.role === 'thing' && one.kind === 'training') ? 'training' : 'target',
      rule: 'kind:unit-times',
    };
  if (quantity && ['MW', 'km'].includes(quantity.unit))
    return { kind: deed?.kind === 'target' ? 'target' : 'project', rule: 'kind:unit-works' };
  if (said.isChallengeList) return { kind: 'challenge', rule: 'kind:list-of-challenges' };
  // «Un projet de loi pour lutter contre … a été adopté», "A bill to protect data …": what the sentence is about
  const head = said.matches.find((one) => one.kind === 'legislation' && said.lead(one) <= 1);
  if (
    head &&
    said.language !== 'ar' &&
    !quantity &&
    head === said.matches.find((one) => one.role === 'deed' || one.kind)
  )
    return { kind: 'legislation', rule: 'kind:law' };
  if (!quantity && isFounded(said)) return { kind: 'institution', rule: 'kind:founded' };
  if (said.has('agreement') && said.matches.some((one) => one.role === 'deed' && signs.test(one.entry)))
    return { kind: 'agreement', rule: 'kind:to-be-signed' };
  const after = prepared(said) ?? (deed ? (undergoing(said, deed) ?? madeBy(said, deed)) : thing);
  if (said.has('must') && !said.has('intent') && !quantity && !said.has('addressee') && !said.has('signed')) {
    if (!(after?.kind === 'legislation' && deed !== undefined)) return { kind: 'challenge', rule: 'kind:must' };
  }
  if (after?.kind === 'legislation' || (deed?.kind === 'legislation' && after === undefined))
    return { kind: 'legislation', rule: 'kind:law' };
  if (quantity?.unit === 'count') {
    // «سيرتفع عدد الخدمات إلى 900 خدمة»: a number to be reached, not that many works
    if (isNumberOf(said, quantity) && deed?.kind !== 'institution') return { kind: 'target', rule: 'kind:counted' };
    if (after && after.kind !== 'budget' && after.kind !== 'jobs') {
      if (deed?.kind === 'target') return { kind: 'target', rule: 'kind:counted' };
      // Schools, hospitals and centres that are built are works; a body that is set up is an institution.
      if (
        after.kind === 'institution' &&
        (deed?.kind === 'project' || (quantity.value > 1 && isBuilding.test(quantity.noun ?? '')))
      )
        return { kind: 'project', rule: 'kind:counted' };
      return { kind: after.kind!, rule: 'kind:counted' };
    }
    // "replace 5,200 transformers and 60,000 poles": works, though nobody knows the thing
    const works = deed ?? said.before.findLast((one) => one.role === 'deed');
    return {
      kind: works?.kind === 'project' && quantity.noun !== undefined ? 'project' : 'target',
      rule: 'kind:counted',
    };
  }
  if (said.isTarget && !deed && !quantity) return { kind: 'target', rule: 'kind:list-of-targets' };
  if (after) {
    if (isOfTraining(said) && generic.test(after.entry)) return { kind: 'training', rule: 'kind:as-before' };
    if (after.kind === 'budget' && deed && deed.kind !== 'budget' && deed.kind !== 'target')
      return { kind: deed.kind!, rule: 'kind:deed' };
    if (
      after.kind === 'institution' &&
      deed &&
      deed.kind !== 'institution' &&
      deed.kind !== undefined &&
      !launches.test(deed.entry)
    )
      return { kind: deed.kind === 'target' ? 'project' : deed.kind, rule: 'kind:deed' };
    if (after.kind === 'jobs' && !quantity) return { kind: 'jobs', rule: 'kind:thing' };
    return { kind: after.kind!, rule: 'kind:thing' };
  }
  if (said.has('challenge') && !said.has('intent')) return { kind: 'challenge', rule: 'kind:challenge' };
  if (deed?.kind) return { kind: deed.kind === 'jobs' ? 'project' : deed.kind, rule: 'kind:deed' };
  if (said.has('measure') || quantity) return { kind: 'target', rule: 'kind:measure' };
  if (said.has('agreement')) return { kind: 'agreement', rule: 'kind:agreement' };
  return { kind: 'project', rule: 'kind:else' };
}

const founds = /^deed:(?:be )?(establish|set up|creat|institu|instaur|crée|creer|créer)/;
const bodies =
  /^thing:(authority|agency|office|commission|council|committee|observatory|institute|board|unit|task force|autorité|agence|office|commission|conseil|comité|observatoire|institut|cellule|haute autorité|régie)/;

/** "A Rural Electrification Authority shall be established": a body at the head, and the verb that founds it behind. */
const isFounded = (said: Said): boolean => {
  const body = said.matches.find((one) => one.role === 'thing' && bodies.test(one.entry));
  return (
    body !== undefined &&
    said.lead(body) <= 8 &&
    said.matches.some((one) => one.role === 'deed' && founds.test(one.entry) && one.first > body.first)
  );
};

const signs = /^deed:(?:be )?(sign|conclu|[يتن]?وقع|توقيع|ابرام)/;

/** A programme, project or initiative, of which only what was said before tells what it is of. */
const generic = /^thing:(program|programme|project|initiative|projet|dispositif|plan|برنامج|مبادره|مشروع)/;

/** "The programme is to start in April", behind a draft about training. */
const isOfTraining = (said: Said): boolean =>
  said.beforeKind === 'training' &&
  said.matches.some((one) => one.role === 'thing' && generic.test(one.entry) && said.lead(one) <= 8) &&
  said.matches.every((one) => one.role !== 'thing' || one.kind === 'project' || one.kind === 'training');

/** «عدد», "the number of", «le nombre de»: before the amount. */
const isNumberOf = (said: Said, quantity: ReadQuantity): boolean =>
  said.matches.some(
    (one) => one.role === 'measure' && /^measure:(number|nombre|عدد)$/.test(one.entry) && one.first < quantity.first,
  );

export function statusOf(said: Said, kind: DraftKind): DraftStatus {
  if (said.has('signed') && (said.has('agreement') || kind === 'agreement')) return 'signed';
  if (kind === 'budget' && said.has('allocated') && !said.has('intent')) return 'allocated';
  if (said.has('prep')) return 'preparation';
  if (said.has('ongoing') && !said.has('intent')) return 'ongoing';
  return 'planned';
}
