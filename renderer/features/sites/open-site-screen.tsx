import { useState } from 'react'
import { useLocation } from 'wouter'
import { EMPTY_OPENED_SITE, type OpenedSiteAnswers, checkOpenedSite } from '#shared/domain/opened-sites.ts'
import { londonDate } from '#shared/lib/dates.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Form } from '../../components/form.tsx'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { Refused } from '../../components/warning-text.tsx'
import { useCall } from '../../ipc/use-call.ts'

export function OpenSiteScreen() {
  return (
    <OnlyFor permission="record-cases">
      <Page heading="Record an opened site" back={{ to: '/sites', label: 'Sites opened for a while' }}>
        <OpenSiteForm />
      </Page>
    </OnlyFor>
  )
}

function OpenSiteForm() {
  const [, navigate] = useLocation()
  const [answers, setAnswers] = useState(EMPTY_OPENED_SITE)
  const { call, problems, setProblems, refusal, isBusy } = useCall('sites.open', 'sites.list')
  const change = (part: Partial<OpenedSiteAnswers>) => setAnswers({ ...answers, ...part })
  const save = async () => {
    const checked = checkOpenedSite(answers, londonDate(Date.now()))
    if (!checked.ok) return setProblems(checked.problems)
    if (await call({ answers })) navigate('/sites')
  }
  return (
    <Form problems={problems} onSubmit={() => void save()}>
      {refusal !== null && <Refused message={refusal} />}
      <TextField
        id="site"
        label="Site"
        hint="Its name or address, in words. It never becomes a link"
        value={answers.site}
        onChange={(site) => change({ site })}
      />
      <TextField
        id="forWhom"
        label="For whom is it opened?"
        hint="For example Year 9 history"
        value={answers.forWhom}
        onChange={(forWhom) => change({ forWhom })}
      />
      <TextArea id="why" label="Why is it needed?" rows={2} value={answers.why} onChange={(why) => change({ why })} />
      <TextField
        id="agreedBy"
        label="Who agreed?"
        value={answers.agreedBy}
        onChange={(agreedBy) => change({ agreedBy })}
      />
      <DateField
        id="until"
        label="When is it closed again?"
        isAhead
        notKnownLabel={null}
        value={answers.until}
        onChange={(until) => change({ until })}
      />
      <ButtonRow sticky>
        <Button kind="primary" type="submit" busy={isBusy}>
          Save this site
        </Button>
      </ButtonRow>
    </Form>
  )
}
