import { ok, type Result } from '../kernel/index.ts';
import { wholeInRange } from './numbers.ts';

/** Capacity factors of wind and sun, 0 to 1, one an hour. */
export type MadeYear = { wind: Float64Array; solar: Float64Array };

/**
 * Hours of wind and sun made by formula: a place that is windy and sunny, never a measurement, and to be labelled so wherever it is shown.
 *
 * seed     whole number, 0 to 2^31 - 1; hours from midnight of 1 January, at most a hundred years
 * returns  wind: speed drawn back to a mean that moves with season and time of day, through a cubic power curve (3, 12, 25 m/s);
 *          solar: half a sine from six to eighteen, clouds drawn, a season
 * refuses  'analysis.not-a-number' · 'analysis.out-of-range' · 'analysis.not-whole'
 */
export function syntheticYear(seed: number, hours: number): Result<MadeYear> {
  const checked = wholeInRange([seed], 'seed', 0, 2 ** 31 - 1);
  if (!checked.ok) return checked;
  const long = wholeInRange([hours], 'hours', 0, 876_000);
  if (!long.ok) return long;
  const wind = new Float64Array(hours);
  const solar = new Float64Array(hours);
  let state = seed;
  const drawn = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 2 ** 31;
  };
  let speed = 8.6;
  for (let at = 0; at < hours; at++) {
    const day = Math.floor(at / 24);
    const hour = at % 24;
    const [gust, cloud] = [drawn(), drawn()];
    const season = 1.6 * Math.cos((2 * Math.PI * (day - 190)) / 365);
    const timeOfDay = 1.1 * Math.cos((2 * Math.PI * (hour - 18)) / 24);
    speed += 0.12 * (8.6 + season + timeOfDay - speed) + 1.7 * (gust - 0.5);
    speed = Math.min(25, Math.max(0, speed));
    wind[at] = speed < 3 || speed >= 25 ? 0 : Math.min(1, (speed ** 3 - 27) / (12 ** 3 - 27));
    const height = hour >= 6 && hour <= 18 ? Math.max(0, Math.sin((Math.PI * (hour - 6)) / 12)) : 0;
    solar[at] = height * (1 - 0.35 * cloud) * (0.82 + 0.1 * Math.cos((2 * Math.PI * (day - 172)) / 365));
  }
  return ok({ wind, solar });
}
