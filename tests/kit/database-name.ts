import type { Page } from '@playwright/test';

/** The name of the database in which a station's page keeps its data: it belongs to the data folder, and is new in each. */
export const databaseName = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    return names.find((name) => name.startsWith('packbench-')) ?? '';
  });
