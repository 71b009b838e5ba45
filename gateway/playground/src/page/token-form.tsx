import { type ReactElement, type SubmitEvent } from 'react';
import { roleLabel } from '../identity/role-label.js';

interface TokenFormProps {
  readonly hasToken: boolean;
  readonly roles: readonly string[];
  readonly role: string;
  readonly onToken: (token: string) => void;
  readonly onRole: (role: string) => void;
}

/** Outside the demonstration: a field for an access token of the organisation's identity provider, and whose tabs to show. */
export function TokenForm({ hasToken, roles, role, onToken, onRole }: TokenFormProps): ReactElement {
  const use = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const token = new FormData(event.currentTarget).get('token');
    if (typeof token !== 'string' || token.trim() === '') return;
    event.currentTarget.reset();
    onToken(token.trim().replace(/^Bearer\s+/i, ''));
  };

  return (
    <>
      <form className="token-form" onSubmit={use} autoComplete="off">
        <label htmlFor="token">Access token</label>
        <input
          id="token"
          name="token"
          type="password"
          autoComplete="off"
          spellCheck={false}
          required
          placeholder={hasToken ? 'In use: paste another to replace it' : 'Paste a bearer token'}
          aria-describedby="token-hint"
        />
        <button type="submit" className="button">
          Use token
        </button>
        <span id="token-hint" className="hint">
          Kept in this page’s memory only.
        </span>
      </form>
      <label className="role-choice">
        Ready tabs for
        <select
          value={role}
          onChange={(event) => {
            onRole(event.currentTarget.value);
          }}
        >
          {roles.map((each) => (
            <option key={each} value={each}>
              {roleLabel(each)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
