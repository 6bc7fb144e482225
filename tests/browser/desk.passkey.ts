import type { Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { PASSWORD, withRole } from '../people.ts';
import { axeOn } from './axe.ts';
import { signedIn } from './browser.ts';
import { type Desk, goTo, look, SLOW, send } from './desk.ts';

/** A device beside the browser that keeps keys and checks its holder: Chromium's own, through its debugging protocol. */
async function withDevice(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('WebAuthn.enable');
  await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Somebody at their own account: a passkey is added, lets in and is removed. */
export function walkPasskey(at: () => Desk): void {
  describe('a passkey, by hand', () => {
    let page: Page;
    const row = () => page.locator('li.row', { hasText: 'Poste du bureau' });
    const signOut = async () => {
      await page.locator('details.who summary').click();
      await page.getByRole('button', { name: 'Quitter', exact: true }).click();
      await page.waitForURL(/sign-in/);
    };
    const byPasskey = () => page.getByRole('button', { name: 'Entrer avec une clé d’accès' });
    const broken = async () =>
      (await axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()).violations.map(
        ({ id, nodes }) => `${id} ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
      );

    it('is added on the account, once the password was given again', SLOW, async () => {
      const { browser, program, who } = at();
      const person = await withRole(program.url, who.administrator, { name: 'Clé de l’essai', role: 'officer' });
      await person.act('revise-me', { lang: 'fr' });
      const context = await signedIn(browser, program.url, person.cookie, { ...look, reducedMotion: 'reduce' });
      page = await context.newPage();
      page.setDefaultTimeout(60_000);
      await withDevice(page);
      await goTo(page, '/desk/account?act=passkey');
      const panel = page.locator('section.panel');
      await panel.locator('input[name="label"]').fill('Poste du bureau');
      await panel.locator('input[name="password"]').fill(PASSWORD);
      expect(await broken()).toEqual([]);
      await send(page);
      expect(await row().innerText()).toContain('jamais utilisée');
    });

    it('is not made twice on one device', SLOW, async () => {
      await goTo(page, '/desk/account?act=passkey');
      const panel = page.locator('section.panel');
      await panel.locator('input[name="password"]').fill(PASSWORD);
      await page.keyboard.press('Enter');
      expect(await panel.getByRole('alert').innerText()).toContain('a déjà une clé d’accès');
    });

    it('lets in without name, password or code, and to where one wanted to go', SLOW, async () => {
      await signOut();
      await page.goto('/desk/account');
      await page.waitForURL(/sign-in/);
      await byPasskey().waitFor();
      expect(await broken()).toEqual([]);
      await byPasskey().press('Enter');
      await page.waitForURL(/\/desk\/account$/);
      await row().waitFor();
      expect(await row().innerText()).toContain('Utilisé le');
    });

    it('is removed, and the device that still keeps it is told why it lets nobody in', SLOW, async () => {
      await row().getByRole('link', { name: 'Retirer' }).click();
      await page.locator('section.panel input[name="password"]').fill(PASSWORD);
      await send(page);
      await row().waitFor({ state: 'detached' });
      await signOut();
      await byPasskey().press('Enter');
      expect(await page.getByRole('alert').innerText()).toContain('elle a été retirée');
    });

    it('is no secret where the browser knows none: one sentence says so', SLOW, async () => {
      await page.addInitScript('delete window.PublicKeyCredential');
      await goTo(page, '/desk/sign-in');
      await byPasskey().press('Enter');
      expect(await page.getByRole('alert').innerText()).toContain('ne connaît pas les clés d’accès');
      await page.context().close();
    });
  });
}
