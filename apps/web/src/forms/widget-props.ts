import type { Field } from './schema';

/** What a form knows of its surroundings: the plan and district, and choices that only the issue knows. */
export interface FormContext {
  readonly planId?: string | undefined;
  readonly district?: string | undefined;
  readonly scores?: readonly { readonly value: string; readonly label: string }[];
}

export interface WidgetProps<T = unknown> {
  readonly id?: string;
  readonly value?: T;
  readonly onChange?: (value: T) => void;
  readonly field: Field;
  readonly context: FormContext;
}
