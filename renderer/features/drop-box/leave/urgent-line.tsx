import { Icon } from '../../../components/icons.tsx'

type UrgentLineProps = { readonly notice: string; readonly isSent?: boolean }

/** Whom to call, before and after writing. */
export function UrgentLine({ notice, isSent = false }: UrgentLineProps) {
  return (
    <div className="leave-urgent">
      <Icon name="phone" />
      <div>
        <p>
          If someone is in danger now, <strong>ring 999{isSent ? '' : ' first'}</strong>.
          {!isSent && ' This form can wait.'}
        </p>
        {notice.trim() !== '' && <p className="leave-words">{notice}</p>}
      </div>
    </div>
  )
}
