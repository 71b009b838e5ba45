import { mkdir, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '@qip/subgraph-kit/values/id';
import { type CaughtMail, caughtMailSchema, type MailBox } from './caught-mail.js';

/** A box that mails can be put into. */
export interface MailStore extends MailBox {
  keep(mail: Omit<CaughtMail, 'id'>): Promise<void>;
}

/** So many are kept: the newest. */
const MOST = 1_000;

/** Mails in a folder, one file each, so that they are there after a restart. */
export async function openMailStore(directory: string, most: number = MOST): Promise<MailStore> {
  await mkdir(directory, { recursive: true });
  const mails = new Map<string, CaughtMail>();
  const fileOf = (id: string): string => join(directory, `${id}.json`);
  const dropOldest = async (): Promise<void> => {
    for (const id of [...mails.keys()].slice(0, Math.max(0, mails.size - most))) {
      mails.delete(id);
      await unlink(fileOf(id));
    }
  };
  // An id begins with the time, so that names are in the order in which mails came.
  const names = (await readdir(directory)).filter((name) => name.endsWith('.json')).sort();
  for (const name of names) {
    const mail = caughtMailSchema.parse(JSON.parse(await readFile(join(directory, name), 'utf8')));
    mails.set(mail.id, mail);
  }
  await dropOldest();
  return {
    list: () =>
      Promise.resolve([...mails.values()].reverse().map(({ id, at, to, subject }) => ({ id, at, to, subject }))),
    find: (id) => Promise.resolve(mails.get(id) ?? null),
    keep: async (given) => {
      const mail = { id: newId(), ...given };
      // Whole or not at all, also for whoever starts after this process was killed.
      await writeFile(join(directory, `${mail.id}.part`), JSON.stringify(mail));
      await rename(join(directory, `${mail.id}.part`), fileOf(mail.id));
      mails.set(mail.id, mail);
      await dropOldest();
    },
  };
}
