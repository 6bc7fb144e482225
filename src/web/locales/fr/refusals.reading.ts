import type { readingRefusals as ar } from '../ar/refusals.reading.ts';
import type { Same } from '../catalogue.tsx';

export const readingRefusals = {
  'reading.file-empty':
    'Le fichier est vide ; rien n’en a été gardé. Vérifiez que sa copie ou son téléchargement est complet, puis renvoyez-le.',
  'reading.file-no-text':
    'Le fichier ne contient aucun texte lisible. Envoyez la version dans laquelle le document a été rédigé, en Word par exemple.',
  'reading.file-scanned':
    'Les pages de ce fichier sont des images sans texte, et la reconnaissance de caractères n’est pas installée sur ce serveur. Envoyez l’original (Word ou PDF avec texte), ou demandez à l’administrateur d’installer tesseract (arabe, français, anglais) et poppler.',
  'reading.file-scanned-too-long':
    'Le fichier compte {pages} pages numérisées ; la reconnaissance en lit au plus {most} à la fois. Divisez-le ou envoyez l’original.',
  'reading.file-locked': 'Le fichier est protégé par un mot de passe. Retirez la protection puis renvoyez-le.',
  'reading.file-damaged':
    'Le fichier est incomplet ou endommagé et n’a pas pu être ouvert. Téléchargez-le ou exportez-le de nouveau, puis renvoyez-le.',
  'reading.file-too-large':
    'Le fichier dépasse {most} Mo et n’a pas été ouvert. Allégez ses images ou divisez-le, puis renvoyez-le.',
  'reading.file-inflates':
    'Une fois décompressé, le fichier est bien plus gros qu’un document ; la lecture a été arrêtée. Enregistrez-le de nouveau puis renvoyez-le.',
  'reading.file-too-long':
    'Le texte est trop long pour être lu en une fois. Divisez le document et envoyez chaque partie séparément.',
  'reading.file-too-many-pages': 'Le fichier compte {pages} pages ; le maximum est {most}. Divisez-le.',
  'reading.file-kind-unknown':
    'Contenu de ce fichier : {kind}, une sorte qui n’est pas lue, quel que soit le nom du fichier. Sont lus : texte, Markdown, page web, Word (docx), PDF.',
  'reading.file-too-slow':
    'La lecture de ce fichier a dépassé le temps permis et a été arrêtée. Envoyez-en une autre version ou divisez-le.',
  'reading.file-too-heavy':
    'La lecture de ce fichier demande plus de mémoire que permis et a été arrêtée. Envoyez-en une version plus simple, sans images, ou divisez-le.',
  'reading.file-busy': 'Beaucoup de fichiers attendent d’être lus. Réessayez dans une minute.',
  'reading.page-not-shown':
    'La page {page} n’a pas pu être dessinée ici. Ouvrez le fichier dans le navigateur ; pour voir les pages à côté du texte, l’administrateur installe poppler.',
  'reading.page-unknown': 'Le fichier n’a pas de page {page}.',
} as const satisfies Same<typeof ar>;
