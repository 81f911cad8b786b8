import type { RestrictedAbout } from '#shared/domain/compartments.ts'
import { ADULT_MUST_NOT, adultConcernSteps } from '#shared/guidance/adult-concern-steps.ts'
import { Details } from '../../../components/details.tsx'
import { WarningText } from '../../../components/warning-text.tsx'
import { holderWords } from '../form/who-sees.ts'

type HolderWords = Parameters<typeof holderWords>[0]

/** What must not be done with a concern about an adult in school. */
export function AdultStop({ openTo }: { readonly openTo: readonly HolderWords[] }) {
  return (
    <WarningText tone="stop" heading="Tell only those who may see this case">
      <p>In school these are: {openTo.map(holderWords).join('; ')}.</p>
      <ul>
        {ADULT_MUST_NOT.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </WarningText>
  )
}

export function AdultSources({ about }: { readonly about: RestrictedAbout }) {
  return (
    <Details summary="Where these steps come from">
      <ul>
        {[...ADULT_MUST_NOT, ...adultConcernSteps(about)].map(({ text, source }) => (
          <li key={text}>
            {text} <cite>({source})</cite>
          </li>
        ))}
      </ul>
    </Details>
  )
}
