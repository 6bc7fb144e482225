import type { deskEquity as ar } from '../ar/desk.equity.ts';
import type { Translated } from '../desk.ts';

export const deskEquity = {
  fairShare: {
    title: 'La part des régions',
    lead: 'Ce qui revient à chaque région selon ses habitants, et combien le partage est inégal, avec et sans le plus grand projet. Le lieu des travaux n’est pas celui du bénéfice.',
    strategy: 'Stratégie',
    by: 'Ce qui est partagé',
    place: 'Selon',
    nothing: 'Rien n’est encore rapporté : le registre n’a ni projet ni montant de cette sorte.',
    total: 'Total',
    national: 'Pour tout le pays ou à l’étranger',
    unplaced: 'Lieu non déclaré',
    ofProjects: 'projets : {count}',
    regions: 'Par région, selon ses habitants',
    perMillion: 'Projets par million d’habitants.',
    perInhabitant: 'Montant en {currency} par habitant.',
    median: 'Région médiane : {value}.',
    inhabitants: 'habitants : {people}',
    below: '{share} de moins que la médiane',
    above: '{share} de plus que la médiane',
    times: '{value} fois la médiane',
    uneven: 'Combien c’est inégal',
    toMove: 'Pour que chaque habitant ait autant, {share} du total devrait passer d’une région à une autre.',
    notDefined: 'Rien n’est partagé entre les régions : les indices ne sont pas définis.',
    counted: 'Ce qui est compté',
    theilT: 'Theil T',
    theilL: 'Theil L',
    gini: 'Gini',
    hoover: 'Hoover',
    medianHead: 'Médiane',
    none: 'non défini',
    everything: 'Tous les projets',
    withoutLargest: 'Sans le plus grand projet',
    largestIs: 'Le plus grand projet :',
    inside:
      'De ce qui est placé dans les régions, {covered} l’est dans une province ou une commune. Inégalité de cette partie (Theil T) : {between} entre les régions, {within} à l’intérieur.',
    insideUnknown:
      'Rien n’est placé dans une province ou une commune : l’inégalité à l’intérieur des régions n’est pas connue.',
    rural: 'Le monde rural et les communes éloignées',
    parity: 'Parité rurale',
    parityUnknown: 'Rien n’est placé dans une commune : la parité n’est pas connue.',
    ruralShares:
      'Le monde rural a {amount} de ce qui est placé dans une commune ({covered} du tout) et {people} des habitants. 1 : une part égale à celle des habitants.',
    communes: 'Communes',
    remote: 'Communes éloignées',
    reached:
      'Nommées par un projet : {named} sur {all}. Servies par un projet en exploitation dont des preuves ont ouvert les portes : {verified}.',
    remoteMeans:
      'Éloignée : commune rurale dont les logements sont en moyenne à {km} kilomètres au moins d’une route goudronnée, selon le recensement de 2024. Habitants de ces communes : {people}.',
  },
  shareMeasures: { projects: 'Projets', announced: 'Argent annoncé', signed: 'Argent signé', paid: 'Argent payé' },
  sharePlaces: { works: 'Lieu des travaux', benefit: 'Lieu du bénéfice' },
} as const satisfies Translated<typeof ar>;
