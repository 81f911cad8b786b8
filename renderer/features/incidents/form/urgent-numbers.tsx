import { WarningText } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'

/** 999 and the school's own numbers, before anything else. What is typed stays saved meanwhile. */
export function UrgentNumbers({ isRecorded = false }: { readonly isRecorded?: boolean }) {
  const school = useRoute('school.read', {})
  const contacts = school.data?.urgentContacts.trim() ?? ''
  return (
    <div role="alert">
      <WarningText
        tone="stop"
        heading={isRecorded ? 'Ring 999 now, if that is not done' : 'Ring 999 now. The form can wait'}
      >
        {contacts !== '' && (
          <>
            <p>Then ring:</p>
            <p className="incident-words">{contacts}</p>
          </>
        )}
        {school.isSuccess && contacts === '' && (
          <p>Then ring children’s social care. The school’s own numbers can be added in Settings.</p>
        )}
        {!isRecorded && <p>What you have typed so far is saved. Come back to it when everyone is safe.</p>}
      </WarningText>
    </div>
  )
}
