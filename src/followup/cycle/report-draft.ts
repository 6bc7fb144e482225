import type { ReportContent } from './report.ts';

/** What a person typed and has not saved, kept in the browser until it is: a closed window loses nothing. */
export type Draft = { version: number; base: ReportContent; content: ReportContent };

const keyOf = (report: string, person: string): string => `report-draft:${person}:${report}`;

export function keptDraft(report: string, person: string): Draft | undefined {
  try {
    const kept = localStorage.getItem(keyOf(report, person));
    return kept === null ? undefined : (JSON.parse(kept) as Draft);
  } catch {
    return undefined;
  }
}

/** Keeps the draft, or forgets it. A browser that keeps nothing leaves the form as it is. */
export function keepDraft(report: string, person: string, draft: Draft | undefined): void {
  try {
    if (draft === undefined) localStorage.removeItem(keyOf(report, person));
    else localStorage.setItem(keyOf(report, person), JSON.stringify(draft));
  } catch {
    // a full or closed store: what was typed is still on the page
  }
}
