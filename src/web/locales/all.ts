import { ar } from './ar/index.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';
import { speak } from './index.ts';

/** Importing this makes every language known: for the server and for tests. The desk loads the one it speaks. */
speak('ar', ar);
speak('fr', fr);
speak('en', en);
