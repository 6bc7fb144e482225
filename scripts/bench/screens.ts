import { sizes, stages } from './build.ts';

/** A screen as the desk opens it: the reads of its loader, asked side by side. `weight`: how often it is opened, of the sum of all. */
export type Screen = {
  name: string;
  weight: number;
  roles?: string[];
  /** of the person of this role and number; who owns projects opens their own */
  reads(pick: number, role: string, n: number): [noun: string, query?: Record<string, string>][];
};

const one = (n: number, of: number): number => n % of;
const projectOf = (pick: number, role: string, n: number): string => {
  const any = one(pick, sizes.projects);
  return `SC${role === 'owner' ? any - one(any, sizes.organisations) + n : any}`;
};
const looked = ['شبكة', 'مركز بيانات', 'réseau', 'المعاهد', 'formation', 'قطب التكوين', 'SC401', 'مشروع الشبكة'];
const page = { limit: '50' };

export const screens: Screen[] = [
  { name: 'Today', weight: 25, reads: () => [['today']] },
  {
    name: 'project',
    weight: 25,
    reads: (pick, role, n) => {
      const ref = projectOf(pick, role, n);
      return [
        ['project', { ref }],
        ['rating', { project: ref }],
        ['warnings', { project: ref, limit: '4' }],
        ['warning-rules'],
      ];
    },
  },
  {
    name: 'projects, filtered',
    weight: 15,
    reads: (pick) => [
      [
        'projects',
        { level: 'project', stage: stages[one(pick, stages.length)]!, offset: String(50 * one(pick, 4)), ...page },
      ],
      ['places', { level: 'region' }],
      ['strategies'],
    ],
  },
  {
    name: 'register of pledges',
    weight: 10,
    roles: ['officer', 'decider', 'verifier', 'auditor', 'owner'],
    reads: () => [['pledges', page], ['strategies']],
  },
  {
    name: 'projects, by words',
    weight: 10,
    reads: (pick) => [['projects', { level: 'project', q: looked[one(pick, looked.length)]!, ...page }]],
  },
  {
    name: 'search',
    weight: 10,
    reads: (pick) => [['find', { q: looked[one(pick, looked.length)]! }]],
  },
  {
    name: 'tree',
    weight: 5,
    reads: (pick) => [['tree'], ['tree', { strategy: 'SCALE' }], ['tree', { axis: `SCALE-A${one(pick, sizes.axes)}` }]],
  },
  {
    name: 'warnings',
    weight: 8,
    roles: ['officer', 'decider', 'owner'],
    reads: () => [['warnings', page], ['warning-rules']],
  },
  {
    name: 'indicator',
    weight: 7,
    roles: ['officer', 'decider', 'verifier', 'auditor', 'owner'],
    reads: (pick) => [['indicator', { ref: `SCI${one(pick, sizes.indicators)}` }]],
  },
];
