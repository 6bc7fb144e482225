import type { readingRefusals as ar } from '../ar/refusals.reading.ts';
import type { Same } from '../catalogue.tsx';

export const readingRefusals = {
  'reading.file-empty':
    'The file is empty and nothing of it was kept. Check that it was copied or downloaded completely, then send it again.',
  'reading.file-no-text': 'There is no text to read in the file. Send the version it was written in, such as Word.',
  'reading.file-scanned':
    'The pages of this file are pictures without text, and character recognition is not installed on this server. Send the original (Word, or a PDF with text), or ask the administrator to install tesseract (Arabic, French, English) and poppler.',
  'reading.file-scanned-too-long':
    'The file has {pages} scanned pages; at most {most} are recognised at a time. Split it or send the original.',
  'reading.file-locked': 'The file is protected by a password. Remove the protection and send it again.',
  'reading.file-damaged':
    'The file is incomplete or damaged and could not be opened. Download or export it again, then send it.',
  'reading.file-too-large':
    'The file is larger than {most} MB and was not opened. Make its pictures smaller or split it, then send it again.',
  'reading.file-inflates':
    'Unpacked, the file is far larger than a document; reading was stopped. Save the document anew and send it again.',
  'reading.file-too-long': 'The text is too long to be read at once. Split the document and send each part.',
  'reading.file-too-many-pages': 'The file has {pages} pages; the most is {most}. Split it.',
  'reading.file-kind-unknown':
    'Content of this file: {kind}, which is not read whatever the name of the file. What is read: plain text, Markdown, web page, Word (docx), PDF.',
  'reading.file-too-slow':
    'Reading this file took longer than allowed and was stopped. Send another version of it or split it.',
  'reading.file-too-heavy':
    'Reading this file takes more memory than allowed and was stopped. Send a simpler version, without pictures, or split it.',
  'reading.file-busy': 'Many files are waiting to be read. Try again in a minute.',
  'reading.page-not-shown':
    'Page {page} could not be drawn here. Open the file in the browser; to see pages beside the text, the administrator installs poppler.',
  'reading.page-unknown': 'The file has no page {page}.',
} as const satisfies Same<typeof ar>;
