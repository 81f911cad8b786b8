import { useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import { type Need, STANDINGS } from '#shared/domain/signing.ts'
import { ALSO_REFUSED, signedByWords } from '#shared/domain/words/signing-words.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { Button, ButtonRow, TextLink } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { Form } from '../../../components/form.tsx'
import { Page } from '../../../components/page.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { useToday } from '../../../components/today.ts'
import type { PersonPage } from '../signers.ts'
import { DONE_WORDS, dueWords, kindName } from '../words.ts'

type WhatPageProps = {
  readonly page: PersonPage
  readonly standing: RouteOutput<'agreements.ofPerson'>
  readonly onChoose: (need: Need) => void
}

export function WhatPage({ page, standing, onChoose }: WhatPageProps) {
  const { person } = page
  return (
    <Page
      heading="Which agreement is it?"
      caption={standing.name}
      back={{ to: `/people/${person.id}`, label: 'Back to the person' }}
    >
      {standing.needs.length === 0 ? (
        <p>
          {standing.name} does not have to sign anything: no agreement for them is in use, or they are not at the school
          now.
        </p>
      ) : (
        <Choice needs={standing.needs} onChoose={onChoose} />
      )}
      <Earlier personId={person.id} signatures={standing.signatures} />
    </Page>
  )
}

function Choice({ needs, onChoose }: { readonly needs: readonly Need[]; readonly onChoose: (need: Need) => void }) {
  const today = useToday()
  const open = needs.filter(({ standing }) => standing !== 'signed')
  const only = needs.length === 1 ? needs[0] : open.length === 1 ? open[0] : undefined
  const [kind, setKind] = useState<string | null>(only?.round.kind ?? null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const goOn = () => {
    const need = needs.find(({ round }) => round.kind === kind)
    if (need) onChoose(need)
    else setProblems([{ field: 'kind', message: 'Choose the agreement' }])
  }
  return (
    <Form problems={problems} onSubmit={goOn}>
      <RadioGroup
        id="kind"
        label="Which agreement is it?"
        labelSize="hidden"
        value={kind}
        onChange={setKind}
        options={needs.map((need) => ({
          value: need.round.kind as string,
          label: kindName(need.round.kind),
          hint: hintOf(need, today),
        }))}
      />
      <ButtonRow>
        <Button kind="primary" type="submit">
          Continue
        </Button>
      </ButtonRow>
    </Form>
  )
}

function hintOf({ standing, alsoRefused, dueOn }: Need, today: string): string {
  const due = standing === 'signed' ? '' : `To be signed by ${dueWords(dueOn, today)}`
  return [labelOf(STANDINGS, standing), alsoRefused ? ALSO_REFUSED : '', due].filter((words) => words !== '').join('. ')
}

type EarlierProps = { readonly personId: string; readonly signatures: WhatPageProps['standing']['signatures'] }

function Earlier({ personId, signatures }: EarlierProps) {
  if (signatures.length === 0) return null
  const newest = signatures.toSorted((a, b) => b.recordedAtMs - a.recordedAtMs)
  return (
    <Details summary={`What was done before (${signatures.length})`}>
      <ul>
        {newest.map((one) => (
          <li key={one.id}>
            <TextLink to={`/agreements/signatures/${personId}/${one.id}`}>
              {kindName(one.kind)}, version {one.versionNumber}
            </TextLink>
            : {DONE_WORDS[one.what]}, {formatDate(one.signedOn)}, {signedByWords(one)}
          </li>
        ))}
      </ul>
    </Details>
  )
}
