import { Mark, type Truth } from '../../web/kit/mark.tsx';
import type { ReportState } from './report.ts';

/** A report is promised until it is handed in, then declared; accepted by the unit, it is drawn solid. */
const truthOf: Record<ReportState, Truth> = {
  open: 'promised',
  'in-visa': 'promised',
  ready: 'promised',
  submitted: 'declared',
  returned: 'returned',
  accepted: 'verified',
  locked: 'verified',
};

export const StateMark = ({ state }: { state: ReportState }) => <Mark truth={truthOf[state]} />;
