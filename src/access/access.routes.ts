import { z } from 'zod';
import { ok } from '../kernel/index.ts';
import { constraintMeans } from '../platform/database/violations.ts';
import { act, type Endpoint, read } from '../platform/http/endpoint.ts';
import { dayField, localizedTextField, refField, versionField } from '../platform/http/fields.ts';
import { acceptInvitation } from './accept-invitation.ts';
import * as readers from './account.readers.ts';
import { deactivatePerson } from './deactivate-person.ts';
import { erasePerson } from './erase-person.ts';
import { confirmRole, declineRole, grantRole, revokeRole } from './grant-role.ts';
import { handOver } from './hand-over.ts';
import { invitePerson, renewInvitation, reopenPerson } from './invite-person.ts';
import { issueAdminLink } from './issue-admin-link.ts';
import { delegationKinds, personStates } from './person.ts';
import { personalDataRegister } from './personal-data.ts';
import { createToken, endSessions, revokeToken } from './personal-token.ts';
import { endDelegation, recordDelegation } from './record-delegation.ts';
import { issueRecoveryLink, spendRecoveryLink } from './recover-access.ts';
import { accessConstraints } from './refusals.ts';
import { reviseMe, revisePerson } from './revise-person.ts';
import { grantableRoles } from './role.ts';
import { listTarget, scopeKinds } from './scope.ts';

constraintMeans(accessConstraints);

const id = z.uuid();
const personInput = z.object({ person: id });
const personOutput = z.object({ person: id });
const reason = z.string().trim().min(3).max(1000);
const lang = z.enum(['ar', 'fr', 'en', 'zgh']);
const name = z.string().trim().min(2).max(200);
const email = z.email().max(200);
const secret = z.string().min(20).max(100);
const password = z.string().min(1).max(1000);
const scope = z.object({ kind: z.enum(scopeKinds), id: z.union([z.literal('*'), refField]) });
const role = z.enum(grantableRoles as [(typeof grantableRoles)[number], ...typeof grantableRoles]);
const link = z.object({ secret: z.string(), path: z.string(), expiresAt: z.string() });
const invited = z.object({ person: id, link });
const granted = z.object({ grant: id, state: z.enum(['proposed', 'given']), singleHanded: z.boolean() });
const everyone = async () => listTarget;
// Lists and accounts are typed where they are read; the description names their outer shape.
const open = <T extends z.ZodRawShape>(shape: T) => z.looseObject(shape);
const items = z.array(z.looseObject({}));

const people: Endpoint[] = [
  act({
    verb: 'invite-person',
    secret: true,
    right: 'person.invite',
    summary: 'Open an account and make its one-time invitation link',
    input: z.object({
      name,
      email,
      organisation: refField.optional(),
      office: localizedTextField.optional(),
      lang: lang.default('ar'),
    }),
    output: invited,
    run: invitePerson,
  }),
  act({
    verb: 'renew-invitation',
    secret: true,
    right: 'person.invite',
    summary: 'Make a new link for an invitation not yet taken up',
    input: personInput,
    output: invited,
    run: renewInvitation,
  }),
  act({
    verb: 'reopen-person',
    secret: true,
    right: 'person.invite',
    summary: 'Invite again somebody who had left',
    input: personInput,
    output: invited,
    run: reopenPerson,
  }),
  act({
    verb: 'accept-invitation',
    secret: true,
    right: 'public.sign-in',
    summary: 'Take up an invitation and choose a password',
    input: z.object({ secret, password, name: name.optional(), email: email.optional() }),
    output: z.object({ person: id, signInName: z.string() }),
    run: acceptInvitation,
  }),
  act({
    verb: 'revise-person',
    secret: true,
    right: 'person.invite',
    summary: 'Revise a person’s office, organisation or name',
    input: z.object({
      person: id,
      version: versionField,
      organisation: refField.optional(),
      office: localizedTextField.optional(),
      name: name.optional(),
    }),
    output: z.object({ version: z.number().int() }),
    run: revisePerson,
  }),
  act({
    verb: 'revise-me',
    secret: true,
    right: 'self.edit',
    summary: 'Change one’s own language or name',
    input: z.object({ lang: lang.optional(), name: name.optional() }),
    output: personOutput,
    run: reviseMe,
  }),
  act({
    verb: 'hand-over',
    right: 'person.deactivate',
    summary: 'Hand over what a person holds to a successor',
    input: z.object({ from: id, to: id, reason }),
    output: z.object({
      given: z.array(id),
      proposed: z.array(id),
      alreadyHeld: z.number().int(),
      delegationsEnded: z.number().int(),
    }),
    run: handOver,
  }),
  act({
    verb: 'deactivate-person',
    right: 'person.deactivate',
    summary: 'Close an account',
    input: z.object({ person: id, reason }),
    output: personOutput,
    run: deactivatePerson,
  }),
  act({
    verb: 'erase-person',
    right: 'person.erase',
    summary: 'Destroy the personal values of somebody who left',
    input: z.object({ person: id, reason }),
    output: personOutput,
    run: erasePerson,
  }),
  act({
    verb: 'issue-recovery-link',
    secret: true,
    right: 'recovery.issue',
    summary: 'Make a one-time link by which another person sets a new password',
    input: z.object({ person: id, secondFactor: z.boolean().default(false) }),
    output: invited,
    run: issueRecoveryLink,
  }),
  act({
    verb: 'use-recovery-link',
    secret: true,
    right: 'public.sign-in',
    summary: 'Set a new password through a recovery link',
    input: z.object({ secret, password, keepPasskeys: z.boolean().default(false) }),
    output: personOutput,
    run: spendRecoveryLink,
  }),
  act({
    verb: 'issue-admin-link',
    secret: true,
    right: 'machine.admin-link',
    summary: 'Make the invitation link of an administrator, on the machine itself',
    input: z.object({}),
    output: invited,
    run: issueAdminLink,
  }),
  read({
    verb: 'me',
    right: 'self.read',
    summary: 'Who is signed in and what they may do',
    input: z.object({}),
    output: open({ person: id, rights: z.array(z.string()) }),
    run: readers.me,
  }),
  read({
    verb: 'people',
    right: 'person.read',
    summary: 'People and their open roles',
    input: z.object({ state: z.enum(personStates).optional() }),
    output: z.object({ people: items }),
    target: everyone,
    run: readers.people,
  }),
  read({
    verb: 'person',
    right: 'person.read',
    summary: 'One person with roles and delegations',
    input: personInput,
    output: open({ id }),
    target: readers.personTarget,
    run: readers.person,
  }),
];

const roles: Endpoint[] = [
  act({
    verb: 'grant-role',
    right: 'role.grant',
    summary: 'Give a role within a scope',
    input: z.object({
      person: id,
      role,
      scope,
      from: dayField.optional(),
      until: dayField.optional(),
      actReference: z.string().trim().min(1).max(200).optional(),
    }),
    output: granted,
    run: grantRole,
  }),
  act({
    verb: 'confirm-role',
    right: 'role.grant',
    summary: 'Agree, as a second administrator, to a proposed role',
    input: z.object({ grant: id }),
    output: granted,
    run: confirmRole,
  }),
  act({
    verb: 'decline-role',
    right: 'role.grant',
    summary: 'Say no to a proposed role',
    input: z.object({ grant: id, reason }),
    output: z.object({ grant: id }),
    run: declineRole,
  }),
  act({
    verb: 'revoke-role',
    right: 'role.revoke',
    summary: 'Take a role back',
    input: z.object({ grant: id, reason }),
    output: z.object({ grant: id }),
    run: revokeRole,
  }),
  act({
    verb: 'record-delegation',
    right: 'delegation.record',
    summary: 'Record a deputy, an acting appointment or a delegation of signature',
    input: z.object({
      kind: z.enum(delegationKinds),
      delegator: id,
      delegate: id,
      scope,
      from: dayField,
      until: dayField.optional(),
      actReference: z.string().trim().min(1).max(200),
    }),
    output: z.object({ delegation: id }),
    run: recordDelegation,
  }),
  act({
    verb: 'end-delegation',
    right: 'delegation.record',
    summary: 'End a delegation before its time',
    input: z.object({ delegation: id }),
    output: z.object({ delegation: id }),
    run: endDelegation,
  }),
  read({
    verb: 'delegations',
    right: 'person.read',
    summary: 'Delegations in force or to come',
    input: z.object({}),
    output: z.object({ delegations: items }),
    run: readers.delegations,
  }),
  read({
    verb: 'roles-to-confirm',
    right: 'role.grant',
    summary: 'Roles that wait for a second administrator, and those given single-handed',
    input: z.object({}),
    output: z.object({ proposed: items, singleHanded: items }),
    run: readers.rolesToConfirm,
  }),
  read({
    verb: 'roles-matrix',
    right: 'matrix.read',
    summary: 'The table of roles and rights',
    input: z.object({}),
    output: z.object({ roles: z.array(z.string()), rights: items }),
    run: readers.rolesMatrix,
  }),
];

const own: Endpoint[] = [
  act({
    verb: 'create-token',
    secret: true,
    right: 'self.edit',
    summary: 'Make a personal token, shown once',
    input: z.object({
      label: z.string().trim().min(1).max(80),
      rights: z.array(z.string()).min(1).max(100),
      days: z.number().int().min(1).max(366).default(90),
    }),
    output: z.object({ token: id, secret: z.string(), expiresAt: z.string() }),
    run: createToken,
  }),
  act({
    verb: 'revoke-token',
    right: 'self.edit',
    summary: 'End one of one’s own tokens',
    input: z.object({ token: id }),
    output: z.object({ token: id }),
    run: revokeToken,
  }),
  act({
    verb: 'end-sessions',
    right: 'self.edit',
    summary: 'End one of one’s own sessions, or all others',
    input: z.object({ session: id.optional() }),
    output: z.object({ ended: z.number().int() }),
    run: endSessions,
  }),
  read({
    verb: 'my-sessions',
    right: 'self.read',
    summary: 'One’s own open sessions',
    input: z.object({}),
    output: z.object({ sessions: items }),
    run: readers.mySessions,
  }),
  read({
    verb: 'my-tokens',
    right: 'self.read',
    summary: 'One’s own tokens',
    input: z.object({}),
    output: z.object({ tokens: items }),
    run: readers.myTokens,
  }),
  read({
    verb: 'my-passkeys',
    right: 'self.read',
    summary: 'One’s own passkeys',
    input: z.object({}),
    output: z.object({ passkeys: items }),
    run: readers.myPasskeys,
  }),
  read({
    verb: 'my-personal-data',
    right: 'self.read',
    summary: 'Everything held about oneself',
    input: z.object({}),
    output: z.looseObject({}),
    run: readers.myPersonalData,
  }),
  read({
    verb: 'export-personal-data',
    right: 'personal-data.export',
    summary: 'Everything held about a person',
    input: personInput,
    output: z.looseObject({}),
    run: readers.exportPersonalData,
  }),
  read({
    verb: 'personal-data-register',
    right: 'personal-data.read',
    summary: 'The register of personal data',
    input: z.object({}),
    output: z.object({ entries: items }),
    run: async () => ok({ entries: personalDataRegister }),
  }),
];

/** Every verb of access; signing in itself is in `sign-in.routes.ts`. */
export const accessRoutes: Endpoint[] = [...people, ...roles, ...own];
