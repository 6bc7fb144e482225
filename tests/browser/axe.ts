import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** axe on a page of ours. Everything is looked at in the page itself: another window for each look is for frames of strangers, and we have none. */
export const axeOn = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode(true);
