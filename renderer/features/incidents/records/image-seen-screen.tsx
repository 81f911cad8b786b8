import { useParams } from 'wouter'
import { checkImageSeen } from '#shared/domain/custody-check.ts'
import { EMPTY_IMAGE_SEEN, type ImageSeenAnswers } from '#shared/domain/custody.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { DateField } from '../../../components/date-field.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import { today } from '../../../components/today.ts'
import { WarningText } from '../../../components/warning-text.tsx'
import { invoke } from '../../../ipc/client.ts'
import { RecordForm } from './record-form.tsx'
import { useRecord } from './use-record.ts'
import { WithIncident } from './with-incident.tsx'

export function ImageSeenScreen() {
  const { id = '' } = useParams()
  return <WithIncident incidentId={id}>{(incident) => <ImageSeenForm incident={incident} />}</WithIncident>
}

function ImageSeenForm({ incident }: { readonly incident: Incident }) {
  const { answers, change, frame } = useRecord(incident, {
    form: 'image-seen',
    start: EMPTY_IMAGE_SEEN,
    check: (typed) => checkImageSeen(typed, today()),
    send: (typed) => invoke('custody.recordImageSeen', { incidentId: incident.id, answers: typed }),
  })
  return (
    <RecordForm
      {...frame}
      heading="Record that an image was seen"
      save="Save who saw it"
      before={
        <WarningText tone="stop" heading="Nobody looks at it again">
          <p>This record is for an image that someone has already seen. Do not describe the image in detail.</p>
        </WarningText>
      }
    >
      <ImageSeenFields answers={answers} change={change} />
    </RecordForm>
  )
}

type ImageSeenFieldsProps = {
  readonly answers: ImageSeenAnswers
  readonly change: (part: Partial<ImageSeenAnswers>) => void
}

function ImageSeenFields({ answers, change }: ImageSeenFieldsProps) {
  return (
    <>
      <TextField id="who" label="Who saw it?" value={answers.who} onChange={(who) => change({ who })} />
      <TextArea
        id="why"
        label="Why was it seen?"
        hint="For example: the child held the phone out before anyone could say no"
        rows={2}
        value={answers.why}
        onChange={(why) => change({ why })}
      />
      <TextArea
        id="present"
        label="Who else was there?"
        hint="Write “nobody” if no one was"
        rows={2}
        value={answers.present}
        onChange={(present) => change({ present })}
      />
      <DateField id="date" label="Date it was seen" value={answers.date} onChange={(date) => change({ date })} />
      <TimeField id="time" label="Time it was seen" value={answers.time} onChange={(time) => change({ time })} />
      <TextArea
        id="followed"
        label="What happened next?"
        rows={3}
        value={answers.followed}
        onChange={(followed) => change({ followed })}
      />
      <TextField
        id="signedBy"
        label="Confirmed by"
        hint="Name of the person who confirms that this is true"
        value={answers.signedBy}
        onChange={(signedBy) => change({ signedBy })}
      />
      <DateField
        id="signed"
        label="Date of confirmation"
        notKnownLabel={null}
        value={answers.signed}
        onChange={(signed) => change({ signed })}
      />
    </>
  )
}
