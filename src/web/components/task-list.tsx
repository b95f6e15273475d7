import type { Child } from '#html/jsx-runtime';
import { type Status, Tag } from './tag.tsx';

/** The five states of UX; each has its own word and shape. */
export type TaskState = 'notStarted' | 'busy' | 'done' | 'notApplicable' | 'notYet';

const states: Readonly<Record<TaskState, { readonly label: string; readonly status: Status }>> = {
  notStarted: { label: 'Nog niet begonnen', status: 'plain' },
  busy: { label: 'Bezig', status: 'info' },
  done: { label: 'Klaar', status: 'ok' },
  notApplicable: { label: 'Niet van toepassing', status: 'plain' },
  notYet: { label: 'Kan nog niet', status: 'plain' },
};

export type Task = {
  readonly title: string;
  /** One line of help under the title. */
  readonly help?: Child;
  readonly href?: string;
  readonly state: TaskState;
};

/** How far something is, in a word with its shape. */
export function StateTag({ state }: { readonly state: TaskState }) {
  return <Tag status={states[state].status}>{states[state].label}</Tag>;
}

/** Link and one line of help left, state right. 'Kan nog niet' is no link. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ul class="tasks">
      {tasks.map((task) => (
        <li>
          <div>
            <p class="title">
              {task.href && task.state !== 'notYet' ? (
                <a href={task.href}>{task.title}</a>
              ) : (
                <span class="soft">{task.title}</span>
              )}
            </p>
            {task.help && <p class="small soft">{task.help}</p>}
          </div>
          <StateTag state={task.state} />
        </li>
      ))}
    </ul>
  );
}
