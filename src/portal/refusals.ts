/** What publication may refuse; each code has its sentence in `web/locales/<lang>/refusals.portal.ts`. */
export const portalRefusals = {
  'publication.unknown-record': { status: 404 },
  'publication.not-from-here': { status: 409 },
  'publication.class-not-public': { status: 409 },
  'publication.ground-required': { status: 422 },
  'publication.ground-unknown': { status: 422 },
  'publication.review-required': { status: 422 },
  'publication.not-cleared': { status: 409 },
  'publication.second-person': { status: 403 },
  'publication.embargoed': { status: 409 },
  'publication.changed-since-cleared': { status: 409 },
  'publication.changed-since-preview': { status: 409 },
  'publication.withdraw-first': { status: 409 },
  'publication.nothing-to-publish': { status: 422 },
  'publication.snapshot-unknown': { status: 404 },
  'publication.not-published': { status: 404 },
  'publication.withdrawn': { status: 410 },
} as const;
