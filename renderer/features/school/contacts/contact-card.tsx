import { useState } from 'react'
import type { KeyContact } from '#shared/domain/key-contacts.ts'
import { partyOf } from '#shared/domain/parties.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { LinkLikeButton, TextLink } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { StatusTag } from '../../../components/status-tag.tsx'
import { VisuallyHidden } from '../../../components/visually-hidden.tsx'
import { Refused } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { useCall } from '../../../ipc/use-call.ts'

type CardProps = {
  readonly contact: KeyContact
  readonly isOld: boolean
  /** Says what was done. */
  readonly onDone: (words: string) => void
}

export function ContactCard({ contact, isOld, onDone }: CardProps) {
  const { party, name, post, telephone, outOfHours, email, protectedWay, note, checkedOn } = contact
  const rows = [
    { label: 'Out of hours', value: outOfHours },
    { label: 'E-mail', value: email },
    { label: 'Confidential', value: protectedWay },
    { label: 'Note', value: note },
  ].filter(({ value }) => value !== '')
  return (
    <li className="school-card">
      <h2>{partyOf(party).label}</h2>
      <p>{whoIs({ name, post })}</p>
      {telephone !== '' && <p className="school-telephone">{telephone}</p>}
      <dl className="school-card-rows">
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="school-checked">
        Checked {formatDate(checkedOn)}
        {isOld && (
          <StatusTag tone="warn" icon="clock">
            More than a year ago
          </StatusTag>
        )}
      </p>
      <CardActions contact={contact} onDone={onDone} />
    </li>
  )
}

function CardActions({ contact, onDone }: Pick<CardProps, 'contact' | 'onDone'>) {
  const may = useMay()
  const [isAsking, setAsking] = useState(false)
  const check = useCall('keyContacts.check', 'keyContacts.list')
  const remove = useCall('keyContacts.remove', 'keyContacts.list')
  const what = `${partyOf(contact.party).label}, ${whoIs(contact)}`
  const isRight = async () => {
    if (await check.call({ ids: [contact.id] })) onDone(`${what}: checked today.`)
  }
  const takeOut = async () => {
    const isDone = await remove.call({ id: contact.id })
    setAsking(false)
    if (isDone) onDone(`${what}: removed.`)
  }
  const refusal = check.refusal ?? remove.refusal
  return (
    <>
      <div className="school-card-actions">
        {may('record-cases') && (
          <LinkLikeButton hiddenSuffix={`for ${what}`} onClick={() => void isRight()}>
            This is still right
          </LinkLikeButton>
        )}
        {may('manage-settings') && (
          <>
            <TextLink to={`/settings/contacts/${contact.id}`}>
              Change<VisuallyHidden> {what}</VisuallyHidden>
            </TextLink>
            <LinkLikeButton hiddenSuffix={what} onClick={() => setAsking(true)}>
              Remove
            </LinkLikeButton>
          </>
        )}
      </div>
      {refusal !== null && <Refused message={refusal} />}
      <ConfirmDialog
        open={isAsking}
        danger
        title={`Remove ${what}?`}
        confirmLabel="Remove this contact"
        cancelLabel="Keep it"
        busy={remove.isBusy}
        onConfirm={() => void takeOut()}
        onCancel={() => setAsking(false)}
      >
        <p>The numbers are gone then. What was recorded about telling them stays in the cases.</p>
      </ConfirmDialog>
    </>
  )
}

function whoIs({ name, post }: Pick<KeyContact, 'name' | 'post'>): string {
  return [name, post].filter((text) => text !== '').join(', ')
}
