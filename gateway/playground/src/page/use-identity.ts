import { useCallback, useEffect, useRef, useState } from 'react';
import { type DemoPerson, type PlaygroundConfig } from '../config/playground-config.js';
import { signInAs } from '../identity/demo-sign-in.js';
import { type Identity, NOBODY } from '../identity/identity.js';
import { rememberedPerson, rememberPerson } from '../identity/remembered-person.js';
import { pastedToken, renewableTokens } from '../identity/token-source.js';
import { type KeyValueStore } from '../storage/session-store.js';
import { type NoticeText } from './notice.js';

export interface IdentityControl {
  /** null: not known yet, as the person remembered over a reload is being signed in. */
  readonly identity: Identity | null;
  readonly isBusy: boolean;
  readonly become: (person: DemoPerson | null) => void;
  readonly useToken: (token: string) => void;
}

/** Who the requests are sent as, and how that changes. A failed sign-in leaves things as they are and is reported. */
export function useIdentity(
  { demoPeople, signInUrl }: PlaygroundConfig,
  store: KeyValueStore,
  onNotice: (notice: NoticeText | null) => void,
): IdentityControl {
  const [identity, setIdentity] = useState<Identity | null>(() =>
    rememberedPerson(store, demoPeople) === null ? NOBODY : null,
  );
  const [isBusy, setIsBusy] = useState(false);
  const attempt = useRef(0);

  const signIn = useCallback(
    async (person: DemoPerson, url: string) => {
      const now = Date.now;
      const renew = () => signInAs({ send: fetch, url, key: person.key, now });
      attempt.current += 1;
      const own = attempt.current;
      setIsBusy(true);
      const first = await renew();
      // Somebody else, or nobody, was chosen meanwhile: this answer comes too late.
      if (own !== attempt.current) return;
      setIsBusy(false);
      if (first.kind === 'failed') {
        onNotice({ tone: 'problem', text: first.message });
        setIdentity((before) => before ?? NOBODY);
        return;
      }
      rememberPerson(store, person);
      setIdentity({ kind: 'demoPerson', person, tokens: renewableTokens({ first: first.token, renew, now }) });
    },
    [store, onNotice],
  );

  const become = useCallback(
    (person: DemoPerson | null) => {
      onNotice(null);
      if (person !== null && signInUrl !== null) {
        void signIn(person, signInUrl);
        return;
      }
      attempt.current += 1;
      setIsBusy(false);
      rememberPerson(store, null);
      setIdentity(NOBODY);
    },
    [signIn, signInUrl, store, onNotice],
  );

  useEffect(() => {
    const person = rememberedPerson(store, demoPeople);
    if (person !== null) become(person);
  }, [become, demoPeople, store]);

  const useToken = useCallback(
    (token: string) => {
      onNotice(null);
      const tokens = pastedToken(token);
      setIdentity((before) => ({ kind: 'bearer', serial: before?.kind === 'bearer' ? before.serial + 1 : 1, tokens }));
    },
    [onNotice],
  );

  return { identity, isBusy, become, useToken };
}
