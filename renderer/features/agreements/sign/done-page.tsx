import { ButtonRow, LinkButton } from '../../../components/button.tsx'
import { Page } from '../../../components/page.tsx'
import { kindName } from '../words.ts'
import type { About } from './about.ts'

const WORDS = {
  refused: 'It is recorded that they would not sign.',
  withdrawn: 'It is recorded that the signature is taken back.',
} as const

export function DonePage({ name, page, need, what }: About & { readonly what: keyof typeof WORDS }) {
  const { person } = page
  return (
    <Page heading="Recorded" caption={`${name}, ${kindName(need.round.kind)}`}>
      <p>
        {WORDS[what]} From now on they count as not having signed, and the list for the network manager says so. They
        are asked again when everybody signs again.
      </p>
      <p>
        Talk with them about what they do not agree with, and tell the designated safeguarding lead if it worries you.
      </p>
      <ButtonRow>
        <LinkButton kind="primary" to={`/people/${person.id}`}>
          Back to the person
        </LinkButton>
        <LinkButton to="/agreements/outstanding">Who has not signed</LinkButton>
      </ButtonRow>
    </Page>
  )
}
