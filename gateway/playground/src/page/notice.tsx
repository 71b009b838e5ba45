import { type ReactElement } from 'react';

export interface NoticeText {
  readonly tone: 'problem' | 'news';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface NoticesProps {
  readonly notice: NoticeText | null;
  readonly onDismiss: () => void;
}

/** One message at a time. Both live regions are always there, so that screen readers announce what is put into one. */
export function Notices({ notice, onDismiss }: NoticesProps): ReactElement {
  const shown = notice !== null && <Notice notice={notice} onDismiss={onDismiss} />;
  return (
    <div className="notices">
      <div role="alert">{notice?.tone === 'problem' && shown}</div>
      <div role="status">{notice?.tone === 'news' && shown}</div>
    </div>
  );
}

function Notice({ notice, onDismiss }: { readonly notice: NoticeText; readonly onDismiss: () => void }): ReactElement {
  return (
    <div className={`notice notice-${notice.tone}`}>
      <p>{notice.text}</p>
      {notice.action !== undefined && (
        <button type="button" className="button" onClick={notice.action.run}>
          {notice.action.label}
        </button>
      )}
      <button type="button" className="button" onClick={onDismiss}>
        Dismiss
      </button>
    </div>
  );
}
