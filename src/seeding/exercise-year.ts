import { readEvents } from '../../packs/read-pack.ts';
import { yearOf } from './exercise-events.rules.ts';

/** First and last instant of the invented year, as the pack tells it. */
export const exerciseYear = (): { begins: string; ends: string } => yearOf(readEvents('exercise'));
