const MEGABYTE = 1024 * 1024;

/** Larger files are refused before they are read in; a strategy of 300 pages has 5 MB. */
export const MOST_BYTES = 200 * MEGABYTE;
/** Characters of a text: about 3,000 pages. */
export const MOST_CHARACTERS = 10_000_000;
export const MOST_PAGES = 2000;
/** A page of the web is held as a tree, and a text file as one string. */
export const MOST_MARKUP = 24 * MEGABYTE;
/** What one part of a Word file may inflate to. */
export const MOST_INFLATED = 160 * MEGABYTE;
/** Pages that are recognised from pictures: some seconds each. */
export const MOST_SCANNED = 40;

/** Milliseconds for one file, and for one whose pages are recognised from pictures. */
export const TIME = { read: 90_000, recognise: 420_000 };
/** Bytes that the process may hold while it reads one file. */
export const MEMORY = { heap: 768 * MEGABYTE, resident: 1536 * MEGABYTE };
