import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { hostKind } from './station.ts';

/** Looks for what keeps people out. On Electron in the page itself: it opens no second page for axe to work in. */
export const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode(hostKind === 'electron');
