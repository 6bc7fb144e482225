import type { deliveryRefusals as ar } from '../ar/refusals.delivery.ts';
import type { Same } from '../catalogue.tsx';

export const deliveryRefusals = {
  'workflow.no-such-step': 'Cet acte ({verb}) n’est pas possible dans l’état actuel : {state}.',
  'project.unknown': 'Aucun projet ne porte la référence {project}. Vérifiez la référence.',
  'project.no-such-step': 'Cet acte ({verb}) n’est pas possible sur le projet {project} dans sa situation actuelle.',
  'project.cancelled': 'Le projet {project} est annulé ; il ne reçoit plus aucun acte.',
  'project.has-no-stage': '{project} regroupe des projets : il n’a ni étapes ni points de décision.',
  'project.ref-taken': 'Cette référence désigne déjà un autre projet. Choisissez-en une autre.',
  'project.parent-refused':
    'Le niveau {level} ne peut pas dépendre de {parent} : il faut un niveau supérieur, la même stratégie, et aucune boucle.',
  'project.axis-elsewhere': 'L’axe demandé n’est pas de la stratégie de ce projet.',
  'bulk.refused':
    'La modification est refusée pour {n} des projets ; rien n’a changé. Voyez les lignes refusées, ou retirez-les du choix.',
  'bulk.changed':
    'L’un de ces projets, ou de leurs jalons, a changé depuis l’aperçu ; rien n’a été modifié. Refaites l’aperçu.',
  'bulk.nothing': 'Tout ce que vous avez choisi a déjà cette valeur.',
  'bulk.milestone-reached': 'Le jalon {milestone} est atteint : ses dates ne changent plus. Retirez-le du choix.',
  'bulk.too-many': '{n} jalons sont concernés ; une modification en prend {most} au plus. Choisissez moins de projets.',
  'project.moved-without-act': 'L’étape ou l’état d’un projet ne change que par un acte confirmé.',
  'project.keeps-its-name': 'La référence et le niveau d’un projet ne changent plus après l’enregistrement.',
  'project.pledge-already-linked': 'Ce projet sert déjà cet engagement.',
  'gate.unknown': 'Aucun point de décision ne porte cette référence, ou le projet n’y est pas encore.',
  'gate.not-current': 'Le projet {project} ne se trouve pas devant ce point de décision : il est à l’étape {stage}.',
  'gate.evidence-missing':
    'Le point de décision {gate} ne peut pas être franchi : il manque une preuve acceptée pour {criteria}. Apportez-la, puis une autre personne l’accepte.',
  'evidence.unknown': 'Cette preuve n’existe pas dans le dossier du projet.',
  'evidence.proves-nothing': 'Indiquez le critère ou la condition que cette pièce prouve.',
  'evidence.unknown-criterion': 'Le critère {criterion} n’est pas de ceux que ce projet a atteints.',
  'evidence.gate-decided': 'Le point de décision {gate} est tranché ; il ne reçoit plus de preuves.',
  'evidence.type-unknown': 'Type de preuve inconnu. Choisissez-le dans la liste.',
  'evidence.type-does-not-fit': 'Le type {type} ne prouve pas ce critère. Types admis : {takes}.',
  'evidence.below-minimum':
    'Le critère demande au moins {least} {unit} ; la pièce indique {states}. Corrigez la valeur ou apportez une autre pièce.',
  'evidence.dated-in-the-future': 'La pièce est datée du {date}, après aujourd’hui ({today}).',
  'evidence.class-too-wide': 'Ce type ne s’ouvre pas au-delà de la classe {class}. Choisissez-la ou une plus étroite.',
  'evidence.cited-only': 'Les statistiques officielles sont citées ; elles ne sont ici ni acceptées ni renvoyées.',
  'evidence.file-unknown': 'Ce fichier n’est pas conservé ici. Déposez-le d’abord, puis recommencez.',
  'evidence.born-judged': 'Une preuve est d’abord apportée, puis jugée par une autre personne.',
  'evidence.keeps-its-words': 'Ce qui a été apporté ne se modifie pas. Apportez une nouvelle pièce qui le remplace.',
  'evidence.already-judged': 'Cette preuve a déjà été jugée.',
  'evidence.study-not-accepted':
    'Le critère {criterion} attend l’étude {study}, qui est « {state} » : sa preuve ne s’accepte pas avant elle.',
  'evidence.text-not-published':
    'Le critère {criterion} attend le texte {text}, qui n’est pas publié : sa preuve ne s’accepte pas avant.',
  'decision.unknown': 'Cette décision n’existe pas.',
  'decision.already-recorded':
    'Une décision enregistrée à ce point attend sa confirmation. Confirmez-la ou refusez sa transcription d’abord.',
  'decision.already-settled': 'Cette décision est déjà réglée ; elle ne se modifie plus.',
  'decision.born-settled': 'Une décision est enregistrée par une personne, puis confirmée par une autre.',
  'decision.keeps-its-words':
    'Les termes enregistrés ne se modifient pas. Refusez la transcription et enregistrez de nouveau.',
  'decision.conditions-missing': 'Un passage sous conditions demande au moins une condition datée.',
  'decision.conditions-unexpected': 'Les conditions n’accompagnent qu’un passage sous conditions.',
  'decision.condition-date': 'Chaque condition échoit après la date de la décision ({decidedOn}).',
  'condition.unknown': 'Cette condition n’existe pas, ou la décision qui la pose n’est pas confirmée.',
  'condition.already-met': 'Cette condition est déjà remplie.',
  'condition.evidence-not-accepted': 'Une condition n’est remplie que par une preuve acceptée apportée pour elle.',
  'condition.keeps-its-words': 'Les termes et l’échéance d’une condition ne changent pas.',
  'takeover.not-first':
    'Le procès-verbal de reprise de situation ne peut être que le premier acte sur le projet {project}.',
  'takeover.stage-missing': 'Indiquez l’étape atteinte, au-delà de l’identification.',
  'act.unknown': 'Cet acte n’existe pas.',
  'act.already-proposed': 'Un autre acte ({kind}) attend sa confirmation sur ce projet. Réglez-le d’abord.',
  'act.already-settled': 'Cet acte est déjà réglé.',
  'act.keeps-its-words': 'Les termes proposés ne se modifient pas.',
  'act.reason-missing': 'Indiquez le motif.',
  'act.transcription-missing': 'Il faut la référence de l’acte écrit et sa copie numérisée.',
  'act.in-the-future': 'La date {date} est après aujourd’hui ({today}).',
  'act.before-stage': 'La date {date} précède l’entrée du projet dans son étape ({stageSince}).',
  'four-eyes.bringer-accepts': 'Qui a apporté la preuve, ou son suppléant, ne la juge pas. Il faut une autre personne.',
  'four-eyes.bringer-decides':
    'Qui a apporté une preuve à ce point n’y enregistre ni n’y confirme la décision. Il faut une autre personne.',
  'four-eyes.acceptor-decides': 'À ce point, qui a accepté une preuve n’enregistre ni ne confirme la décision.',
  'four-eyes.recorder-confirms':
    'Qui a enregistré ne confirme pas ; un suppléant compte comme la personne suppléée. Il faut une autre personne.',
  'place.share-invalid': 'La part de {place} ({share}) doit dépasser 0 sans excéder 1.',
  'place.twice': '{place} figure deux fois dans la même liste.',
  'place.shares-not-one': 'La somme des parts doit faire exactement 1.',
  'milestone.unknown': 'Ce jalon n’existe pas dans ce projet.',
  'milestone.circle': 'Ces jalons s’attendent les uns les autres : {circle}. Retirez une dépendance.',
  'risk.unknown': 'Aucun risque ni problème ne porte la référence {ref}.',
  'risk.no-such-step': 'Cet acte ({act}) est impossible : l’état est « {state} ».',
  'risk.person-elsewhere':
    'La personne responsable travaille dans l’organisme {organisation}. Choisissez-en une, ou laissez vide.',
  'risk.likelihood-of-issue':
    'Un risque a une vraisemblance ; un problème est arrivé et n’en a pas. Nature indiquée : {kind}.',
  'risk.review-in-the-past': 'Le jour de revue {day} est passé, nous sommes le {today}. Choisissez un jour à venir.',
  'risk.elsewhere':
    'Le risque {risk} n’est pas un risque de ce projet. Choisissez-en un de son registre ou décrivez un risque nouveau.',
  'risk.said-twice': 'Le risque « {risk} » figure deux fois dans le rapport. Gardez une seule ligne.',
  'risk.closed-since':
    'Le risque {ref} n’est plus ouvert au registre. Enregistrez de nouveau le rapport sans lui, ou rouvrez d’abord le risque.',
  'risk.words-stand':
    'La cause ou la conséquence de {ref} est déjà dite et ne se remplace pas. Clôturez le risque avec un motif et enregistrez-en un autre.',
  'risk.from-elsewhere': 'Ce problème ne vient pas de {ref} : choisissez un risque de la même stratégie.',
  'risk.moved-without-act': 'Un risque ne change que par une évaluation signée de son auteur.',
  'baseline.unknown': 'Ce plan de référence n’existe pas.',
  'baseline.nothing-planned': 'Enregistrez au moins un jalon avant de proposer un plan de référence.',
  'baseline.already-proposed': 'Un plan de référence proposé attend sa confirmation.',
  'template.missing':
    'Aucun modèle n’est en vigueur pour le point de décision suivant. Un administrateur doit l’émettre.',
  'template.replaced': 'Une autre version de ce modèle a été émise ({current}). Relisez-la, puis reprenez.',
  'template.criterion-twice': 'Le code {code} figure deux fois.',
  'template.stage-unknown': 'Cette étape n’est pas enregistrée.',
} as const satisfies Same<typeof ar>;
