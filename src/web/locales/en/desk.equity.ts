import type { deskEquity as ar } from '../ar/desk.equity.ts';
import type { Translated } from '../desk.ts';

export const deskEquity = {
  fairShare: {
    title: 'The share of regions',
    lead: 'What each region gets for its people, and how unevenly, with and without the largest project. Where works lie is not where the benefit goes.',
    strategy: 'Strategy',
    by: 'What is shared',
    place: 'By',
    nothing: 'Not reported yet: the register has no project or amount of this kind.',
    total: 'Total',
    national: 'For the whole country or abroad',
    unplaced: 'Place not told',
    ofProjects: 'projects: {count}',
    regions: 'By region, for its people',
    perMillion: 'Projects per million inhabitants.',
    perInhabitant: 'Amount in {currency} per inhabitant.',
    median: 'Median region: {value}.',
    inhabitants: 'inhabitants: {people}',
    below: '{share} below the median',
    above: '{share} above the median',
    times: '{value} times the median',
    uneven: 'How uneven it is',
    toMove: 'For every inhabitant to have as much, {share} of the total would have to move between regions.',
    notDefined: 'Nothing is shared out between regions: the indices are not defined.',
    counted: 'What is counted',
    theilT: 'Theil T',
    theilL: 'Theil L',
    gini: 'Gini',
    hoover: 'Hoover',
    medianHead: 'Median',
    none: 'not defined',
    everything: 'All projects',
    withoutLargest: 'Without the largest project',
    largestIs: 'The largest project:',
    inside:
      'Of what is placed in regions, {covered} is placed in a province or a commune. Inequality of that part (Theil T): {between} between regions, {within} inside them.',
    insideUnknown: 'Nothing is placed in a province or a commune: inequality inside regions is not known.',
    rural: 'Rural people and remote communes',
    parity: 'Rural parity',
    parityUnknown: 'Nothing is placed in a commune: parity is not known.',
    ruralShares:
      'Rural people have {amount} of what is placed in a commune ({covered} of it all) and are {people} of inhabitants. 1: a share equal to that of people.',
    communes: 'Communes',
    remote: 'Remote communes',
    reached:
      'Named by a project: {named} of {all}. Served by one in operation whose gates evidence opened: {verified}.',
    remoteMeans:
      'Remote: a rural commune whose homes lie {km} kilometres or more from a paved road on average, by the census of 2024. People of these communes: {people}.',
  },
  shareMeasures: { projects: 'Projects', announced: 'Announced money', signed: 'Signed money', paid: 'Paid money' },
  sharePlaces: { works: 'Place of works', benefit: 'Place of benefit' },
} as const satisfies Translated<typeof ar>;
