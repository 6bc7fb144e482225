import type { knowHowRefusals as ar } from '../ar/refusals.know-how.ts';
import type { Same } from '../catalogue.tsx';

export const knowHowRefusals = {
  'transfer.unknown': 'No transfer bears the reference {ref}.',
  'transfer.claim-unknown': 'No evidence of a step bears this identifier.',
  'transfer.one-body': '{organisation} transfers nothing to itself. Choose two bodies.',
  'transfer.not-a-party': '{organisation} is a partner and no party to the agreement {agreement}.',
  'transfer.obligation-elsewhere': 'The obligation {obligation} is not of the agreement {agreement}.',
  'transfer.under-way':
    'The transfer {ref} stands at step {stands}: its two bodies and what it asks at least no longer change.',
  'transfer.not-your-transfer':
    'Only the giver, the receiver, a party to the agreement or the delivery unit bring evidence to the transfer {ref}.',
  'transfer.agreement-not-signed':
    'The agreement is not signed: no step of the transfer {ref} is reached before it is.',
  'transfer.step-reached': 'Step {step} is reached already: the transfer stands at step {stands}.',
  'transfer.claim-waits':
    'Evidence brought for the transfer {ref} waits to be judged. Wait until it is accepted or returned.',
  'transfer.wrong-evidence':
    'Step {step} asks for this: {type}. What you bring is {kind}, which is for step {belongs}.',
  'transfer.step-before-missing':
    'Step {step} is not reached from step {stands}: first step {next}, which asks for {type}.',
  'transfer.file-used':
    'This paper was accepted for step {used}; it does not prove step {step}, which asks for {type}.',
  'transfer.dated-in-the-future': '{day} is still to come; today is {today}.',
  'transfer.facts-missing': 'The evidence is incomplete. Step {step} asks for {type}.',
  'transfer.below-least': 'What {kind} shows: {n}. At least {least} are asked for.',
  'transfer.claim-judged': 'This evidence was judged already: {status}.',
  'transfer.not-lower': 'Choose a step below the present one, {stands}.',
  'transfer.loss-day': 'The day of the loss, {day}, must lie between {from} and {today}.',
  'transfer.nothing-reached': 'The transfer {ref} stands at step 0: there is nothing to contest yet.',
  'transfer.contested-already': 'A contest of the transfer {ref} waits for its answer already.',
  'transfer.not-contested': 'No contest of the transfer {ref} waits for an answer.',
  'transfer.moved-without-act':
    'A transfer changes its step only by accepted evidence of its kind or by an act with its reason.',
  'study.unknown': 'No study bears the reference {ref}.',
  'study.version-unknown': 'No version of a study bears this identifier.',
  'study.ref-taken': 'The reference {ref} is taken by another study. Choose another.',
  'study.project-elsewhere': 'The project {project} is not of the strategy {strategy}.',
  'study.agreement-elsewhere': 'The agreement {agreement} is not of the strategy {strategy}.',
  'study.delivered': 'A version of the study {ref} is delivered: its contractor and its agreement no longer change.',
  'study.no-such-step': 'This act ({act}) is not possible: the study is “{state}”.',
  'study.day': '{day} must lie between {from} and {today}.',
  'study.no-agreement': 'Name first the agreement that grants the study {ref}.',
  'study.grant-not-signed': 'The agreement {agreement} is not signed on that day.',
  'study.grant-first': '{funder}, a partner, pays for the study: the grant is signed before the contractor is chosen.',
  'study.no-funder': 'Name first the body that pays for the study {ref}.',
  'study.no-contractor': 'Name first the body that does the study {ref}.',
  'study.reason-missing': 'Give the reason.',
  'study.not-your-study':
    'Only the contractor, the funder, a party to the agreement, the owner of the project or the delivery unit bring a version of the study {ref}.',
  'study.review-waits': 'A version of the study {ref} waits for its review. Wait until it is accepted or returned.',
  'study.version-known': 'This paper is version {number} already.',
  'study.version-reviewed': 'This version was reviewed already: {status}.',
  'study.findings-missing': 'Write down what version {number} finds before it is accepted.',
  'study.criterion-unknown': 'That gate has no criterion {criterion}.',
  'study.gate-passed': 'The project has passed the gate of {criterion}: it waits for no study any more.',
  'study.named-already': 'The criterion {criterion} names this study already.',
  'study.not-named': 'The criterion {criterion} does not name this study.',
  'study.moved-without-act':
    'A study moves only by the act that says who moved it, and is reviewed only on an accepted version.',
  'four-eyes.bringer-judges': 'Who brought the paper does not judge it.',
  'four-eyes.own-body-judges': '{organisation} brought this paper: somebody of another body judges it.',
  'partners.body-missing':
    'Your account belongs to no body, so that your independence cannot be told. Ask an administrator to set it.',
} as const satisfies Same<typeof ar>;
