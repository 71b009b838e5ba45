import { type ReactElement, useMemo, useState } from 'react';
import { type DemoPerson, type PlaygroundConfig } from '../config/playground-config.js';
import { type Identity, identityKey, isSignedIn, roleOf } from '../identity/identity.js';
import { ANYONE } from '../identity/role-label.js';
import { rolesWithTabs } from '../tabs/ready-tabs.js';
import { sessionStore } from '../storage/session-store.js';
import { Bar } from './bar.js';
import { Notices, type NoticeText } from './notice.js';
import { PersonMenu } from './person-menu.js';
import { TokenForm } from './token-form.js';
import { useIdentity } from './use-identity.js';
import { Workbench } from './workbench.js';

const personOf = (identity: Identity | null): DemoPerson | null =>
  identity?.kind === 'demoPerson' ? identity.person : null;

/** The whole page, once its configuration is there. */
export function Playground({ config }: { readonly config: PlaygroundConfig }): ReactElement {
  const store = useMemo(sessionStore, []);
  const [notice, setNotice] = useState<NoticeText | null>(null);
  const [chosenRole, setChosenRole] = useState(ANYONE);
  const { identity, isBusy, become, useToken } = useIdentity(config, store, setNotice);
  const isDemo = config.demoPeople.length > 0;

  return (
    <>
      <Bar isDemo={isDemo}>
        {isDemo ? (
          <PersonMenu people={config.demoPeople} current={personOf(identity)} isBusy={isBusy} onChoose={become} />
        ) : (
          <TokenForm
            hasToken={identity?.kind === 'bearer'}
            roles={rolesWithTabs(config.tabs)}
            role={chosenRole}
            onToken={useToken}
            onRole={setChosenRole}
          />
        )}
        {identity !== null && isSignedIn(identity) && <SignOut onSignOut={become} />}
      </Bar>
      <Notices
        notice={notice}
        onDismiss={() => {
          setNotice(null);
        }}
      />
      <main>
        {identity !== null && (
          <Workbench
            key={`${identityKey(identity)}/${roleOf(identity, chosenRole)}`}
            config={config}
            identity={identity}
            role={roleOf(identity, chosenRole)}
            store={store}
            onNotice={setNotice}
          />
        )}
      </main>
    </>
  );
}

function SignOut({ onSignOut }: { readonly onSignOut: (nobody: null) => void }): ReactElement {
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        onSignOut(null);
      }}
    >
      Sign out
    </button>
  );
}
