import { hash, verify } from '@node-rs/argon2';

/** argon2id, the library's default algorithm; OWASP's figures: 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

const NOBODY = hashPassword('an account that does not exist');

/** False for an unknown account as well, after the same work: the time of the answer tells nothing. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await NOBODY), password).catch(() => false);
  return stored !== null && fits;
}
