import { counted, peopleWords } from '../../../components/counted.ts'
import { WarningText } from '../../../components/warning-text.tsx'
import type { Plan } from './import-file.ts'
import { NamedList } from './named-list.tsx'

type LeftAloneProps = {
  readonly plan: Plan
  /** Once the file is imported; before, following a link would lose the file. */
  readonly isDone: boolean
}

/** What a person has to decide, because an import does not: the file says it, and the records say otherwise. */
export function LeftAlone({ plan, isDone }: LeftAloneProps) {
  return (
    <>
      <LeftButInFile plan={plan} isDone={isDone} />
      <KeptPairs plan={plan} isDone={isDone} />
      {plan.namesakes > 0 && (
        <WarningText
          heading={`${counted(plan.namesakes, 'new parent has', 'new parents have')} the name of another parent`}
        >
          <p>
            {`A name does not say whether that is one person. ${isDone ? 'They are' : 'They will be'} entered separately. Where they are one person, put them together: People, then “Duplicates”.`}
          </p>
        </WarningText>
      )}
      {plan.shortUpns > 0 && !isDone && (
        <p>
          {`${counted(plan.shortUpns, 'UPN does', 'UPNs do')} not have 13 letters and figures. If that column holds another number, go back and leave it out.`}
        </p>
      )}
      {plan.withoutParent > 0 && (
        <p>{`${counted(plan.withoutParent, 'line names', 'lines name')} no parent. Nothing is done with them.`}</p>
      )}
    </>
  )
}

function LeftButInFile({ plan: { leftButInFile, left }, isDone }: LeftAloneProps) {
  if (leftButInFile === 0) return null
  return (
    <WarningText heading={`${peopleWords(leftButInFile)} in the file ${leftButInFile === 1 ? 'has' : 'have'} left`}>
      <p>
        {`The import does not bring anybody back. ${isDone ? 'If' : 'Afterwards, if'} somebody is here again, open their page, choose “Leaving the school”, then “Bring back”.`}
      </p>
      <NamedList of={left} count={leftButInFile} isLinked={isDone} isLong />
    </WarningText>
  )
}

function KeptPairs({ plan: { keptPairs, kept }, isDone }: LeftAloneProps) {
  if (keptPairs === 0) return null
  return (
    <WarningText
      heading={`${counted(keptPairs, 'parent stays', 'parents stay')} as entered here, whatever the file says`}
    >
      <p>{`An import does not change this. ${isDone ? 'Decide' : 'Decide afterwards'} on the child’s page what is right.`}</p>
      <NamedList of={kept} count={keptPairs} isLinked={isDone} isLong />
    </WarningText>
  )
}
