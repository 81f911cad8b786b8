import { Icon } from '../../components/icons.tsx'

type LeaveEntryProps = { readonly notice: string; readonly onLeaveConcern: () => void }

/** For everybody who has no passphrase: apart from the way in, and calm. */
export function LeaveEntry({ notice, onLeaveConcern }: LeaveEntryProps) {
  return (
    <section className="bf-front-side" aria-labelledby="leave-entry">
      <h2 id="leave-entry">Worried about a child?</h2>
      <p>
        Anyone who works here can leave a concern. You need no passphrase. It is locked away as soon as you send it.
      </p>
      <button type="button" className="bf-front-button bf-front-leave" onClick={onLeaveConcern}>
        <Icon name="edit" />
        Leave a concern
      </button>
      <p className="bf-front-urgent">
        <Icon name="phone" />
        <span>
          If someone is in danger now, <strong>ring 999 first</strong>.
        </span>
      </p>
      {notice.trim() !== '' && <p className="bf-front-notice">{notice}</p>}
    </section>
  )
}
