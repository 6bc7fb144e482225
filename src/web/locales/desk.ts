import type { Catalogue, Same } from './catalogue.tsx';

/** Areas of the desk in another language: every area and every key that Arabic has, counted where Arabic counts. */
export type Translated<T extends Readonly<Record<string, Catalogue>>> = { readonly [Area in keyof T]: Same<T[Area]> };
