import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { Broken } from './broken.tsx';
import { moreWords } from './language.ts';
import { meLoader } from './me.ts';
import { Loading, Shell } from './shell.tsx';

type Lazy = () => Promise<{ Component: ComponentType }>;

/** Each screen is a part of its own, loaded when it is first opened: { Component, loader }. */
const screen = (path: string, lazy: Lazy): RouteObject =>
  path === ''
    ? { index: true, lazy, ErrorBoundary: Broken }
    : { path, lazy: () => Promise.all([lazy(), moreWords()]).then(([it]) => it), ErrorBoundary: Broken };

export const router = createBrowserRouter(
  [
    { path: '/sign-in', lazy: () => import('../access/sign-in.screen.tsx').then((it) => ({ Component: it.SignIn })) },
    {
      path: '/invitation',
      lazy: () => import('../access/link.screen.tsx').then((it) => ({ Component: it.Invitation })),
    },
    {
      path: '/recovery',
      lazy: () =>
        Promise.all([import('../access/link.screen.tsx'), moreWords()]).then(([it]) => ({ Component: it.Recovery })),
    },
    {
      id: 'desk',
      path: '/',
      Component: Shell,
      HydrateFallback: Loading,
      ErrorBoundary: Broken,
      loader: meLoader,
      children: [
        screen('', () => import('../followup/today.screen.tsx')),
        screen('search', () => import('../followup/search/search.screen.tsx')),
        screen('pledges', () => import('../strategy/pledges.screen.tsx')),
        screen('pledges/:ref', () => import('../followup/comment/pledge-commented.screen.tsx')),
        screen('sources', () => import('../documents/sources.screen.tsx')),
        screen('sources/:ref', () => import('../documents/source.screen.tsx')),
        screen('readings', () => import('../reading/readings.screen.tsx')),
        screen('readings/:id', () => import('../reading/reading.screen.tsx')),
        screen('lexicon', () => import('../reading/house/lexicon.screen.tsx')),
        screen('organisations', () => import('../partners/organisations.screen.tsx')),
        screen('agreements', () => import('../partners/agreements.screen.tsx')),
        screen('agreements/:ref', () => import('../partners/agreement.screen.tsx')),
        screen('transfers', () => import('../partners/transfer/transfers.screen.tsx')),
        screen('transfers/:ref', () => import('../partners/transfer/transfer.screen.tsx')),
        screen('infrastructure', () => import('../infrastructure/assets.screen.tsx')),
        screen('infrastructure/:ref', () => import('../infrastructure/asset.screen.tsx')),
        screen('training', () => import('../people/training.screen.tsx')),
        screen('training/:ref', () => import('../people/institute.screen.tsx')),
        screen('cohorts/:ref', () => import('../people/cohort.screen.tsx')),
        screen('law', () => import('../law/texts.screen.tsx')),
        screen('law/:ref', () => import('../law/text.screen.tsx')),
        screen('studies', () => import('../partners/study/studies.screen.tsx')),
        screen('studies/:ref', () => import('../partners/study/study.screen.tsx')),
        screen('organisations/:ref', () => import('../dependence/organisation-depended.screen.tsx')),
        screen('files/:sha256', () => import('../delivery/paper.screen.tsx')),
        screen('projects', () => import('../followup/briefing/projects-briefed.screen.tsx')),
        screen('timeline', () => import('../delivery/timeline.screen.tsx')),
        screen('bulk', () => import('../delivery/bulk/bulk.screen.tsx')),
        screen('tree', () => import('../followup/tree/tree.screen.tsx')),
        screen('workbook', () => import('../followup/workbook/workbook.screen.tsx')),
        screen('grid', () => import('../followup/workbook/grid.screen.tsx')),
        screen('tracker', () => import('../followup/tracker/tracker.screen.tsx')),
        // a project's own name may hold a slash, so the gate comes by number after it
        screen('projects/:ref', () => import('../followup/project-followed.screen.tsx')),
        screen('projects/:ref/gates/:number', () => import('../followup/comment/gate-commented.screen.tsx')),
        screen('indicators', () => import('../results/indicators.screen.tsx')),
        screen('indicators/:ref', () => import('../followup/briefing/indicator-briefed.screen.tsx')),
        screen('money', () => import('../finance/money.screen.tsx')),
        screen('money/transactions', () => import('../finance/transactions.screen.tsx')),
        screen('money/import', () => import('../followup/money-import/import-list.screen.tsx')),
        screen('money/rates', () => import('../finance/rates.screen.tsx')),
        screen('money/envelopes/:ref', () => import('../finance/envelope.screen.tsx')),
        screen('warnings', () => import('../followup/warning/warnings.screen.tsx')),
        screen('warnings/:key', () => import('../followup/warning/warning.screen.tsx')),
        screen('reports', () => import('../followup/cycle/reports.screen.tsx')),
        screen('reports/:id', () => import('../followup/cycle/report.screen.tsx')),
        screen('outbox', () => import('./outbox.screen.tsx')),
        screen('notices', () => import('../followup/cycle/notices.screen.tsx')),
        screen('stocktakes', () => import('../followup/stocktake/stocktakes.screen.tsx')),
        screen('stocktakes/:id', () => import('../followup/stocktake/stocktake.screen.tsx')),
        screen('committees/:ref', () => import('../followup/stocktake/committee.screen.tsx')),
        screen('actions', () => import('../followup/stocktake/actions.screen.tsx')),
        screen('actions/:id', () => import('../followup/stocktake/action.screen.tsx')),
        screen('risks', () => import('../delivery/risks.screen.tsx')),
        screen('dependence', () => import('../dependence/dependence.screen.tsx')),
        screen('dependence/what-if', () => import('../dependence/what-if.screen.tsx')),
        screen('fair-share', () => import('../equity/fair-share.screen.tsx')),
        screen('letters', () => import('../followup/letter/letters.screen.tsx')),
        screen('letters/:id', () => import('../followup/letter/letter.screen.tsx')),
        screen('questions', () => import('../followup/question/questions.screen.tsx')),
        screen('questions/:id', () => import('../followup/question/question.screen.tsx')),
        screen('recommendations', () => import('../followup/recommendation/recommendations.screen.tsx')),
        screen('recommendations/:ref', () => import('../followup/recommendation/recommendation.screen.tsx')),
        screen('briefs', () => import('../followup/briefing/briefs.screen.tsx')),
        screen('review', () => import('../delivery/review.screen.tsx')),
        screen('publication', () => import('../portal/publication.screen.tsx')),
        screen('publication/:kind/:ref', () => import('../portal/preview.screen.tsx')),
        screen('people', () => import('../access/people.screen.tsx')),
        screen('people/:id', () => import('../access/person.screen.tsx')),
        screen('rights', () => import('../access/rights.screen.tsx')),
        screen('account', () => import('../access/account.screen.tsx')),
        screen('ledger', () => import('../ledger/ledger.screen.tsx')),
        screen('ledger/:seq', () => import('../ledger/leaf.screen.tsx')),
        screen('settings', () => import('./settings.screen.tsx')),
        screen('settings/strategies', () => import('../strategy/strategies.screen.tsx')),
        screen('settings/gates', () => import('../delivery/templates.screen.tsx')),
        screen('settings/calendar', () => import('../territory/calendar.screen.tsx')),
        screen('settings/reporting', () => import('../followup/cycle/reporting-settings.screen.tsx')),
        screen('settings/letterhead', () => import('../followup/letter/letterhead.screen.tsx')),
        screen('settings/fields', () => import('../platform/custom-field/fields.screen.tsx')),
        screen('settings/warnings', () => import('../followup/warning/rules.screen.tsx')),
        screen('settings/system', () => import('../platform/operation/system.screen.tsx')),
        screen('settings/packs', () => import('../seeding/packs.screen.tsx')),
        { path: '*', Component: Broken },
      ],
    },
  ],
  { basename: '/desk' },
);
