import type { portalRefusals as ar } from '../ar/refusals.portal.ts';
import type { Same } from '../catalogue.tsx';

export const portalRefusals = {
  'publication.unknown-record': 'No record has the reference {ref}. Check the kind and the reference.',
  'publication.not-from-here': 'This cannot be done to {ref} in its present state ({state}).',
  'publication.class-not-public': '{ref} is not classed public. Change its class before clearing it.',
  'publication.ground-required': 'To withhold {ref}, name the legal ground.',
  'publication.ground-unknown': 'The legal ground "{ground}" is not in the list in force.',
  'publication.review-required': 'Set a day of review for {ref} that comes after {today}.',
  'publication.not-cleared': 'No new clearance waits to be published for {ref}.',
  'publication.second-person':
    'This act on {ref} belongs to another person than the one who acted before; a deputy counts as that person.',
  'publication.embargoed': '{ref} is under embargo until {until}.',
  'publication.changed-since-cleared': '{ref} changed after it was cleared. It needs a new clearance.',
  'publication.changed-since-preview': '{ref} changed after the preview. Look at it again, then clear it.',
  'publication.withdraw-first': '{ref} is published. Withdraw it first, then change its class.',
  'publication.nothing-to-publish': 'No record was chosen for publication.',
  'publication.snapshot-unknown': 'There is no snapshot number {snapshot}.',
  'publication.not-published': '{ref} is not published.',
  'publication.withdrawn': '{ref} was withdrawn from publication.',
  'four-eyes.reading-accepted':
    'You, or whom you stand in for, took {ref} out of a document. Somebody else clears and publishes it.',
} as const satisfies Same<typeof ar>;
