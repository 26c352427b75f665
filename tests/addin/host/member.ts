import type { Area } from './area.ts';
import { apiNotFound, invalidArgument } from './excel-error.ts';
import type { Sheet } from './book.ts';

/** A property, an object reached by a property, or a method. Methods return plain values or another object. */
export type Member =
  | { readonly read: () => unknown; readonly write?: (value: unknown) => void }
  | { readonly object: () => HostObject }
  | { readonly call: (args: readonly unknown[]) => unknown };

/** One object of Excel's model as the wire sees it. What is not among its members does not exist. */
export interface HostObject {
  readonly type: string;
  readonly members: Readonly<Record<string, Member>>;
  /** Of a collection. */
  readonly items?: () => readonly HostObject[];
  readonly item?: (key: unknown) => HostObject;
  readonly isNull?: true;
  /** Of a range. */
  readonly cells?: { readonly sheet: Sheet; readonly area: Area };
}

export const NULL_OBJECT: HostObject = { type: 'null', members: {}, isNull: true };

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'members' in value && 'type' in value;
}

/** A member by its name on the wire, whose first letter may be small. */
export function memberOf(object: HostObject, name: string): Member {
  const key = name.charAt(0).toUpperCase() + name.slice(1);
  const member = Object.hasOwn(object.members, key) ? object.members[key] : undefined;
  if (!member) throw apiNotFound(`${object.type}.${name}`);
  return member;
}

export function textArgument(value: unknown, what: string): string {
  if (typeof value !== 'string') throw invalidArgument(what);
  return value;
}

export function numberArgument(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(what);
  return value;
}

export function booleanArgument(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(what);
  return value;
}

/** A property that holds what it was set to; `taken` turns away what Excel would. */
export function plainMember<T>(store: { value: T }, taken: (value: unknown) => T): Member {
  return {
    read: () => store.value,
    write: (value) => {
      store.value = taken(value);
    },
  };
}

/** A member of an object that holds it under the same name in small letters. */
export function fieldMember<T extends object, K extends keyof T & string>(
  target: T,
  key: K,
  taken: (value: unknown, what: string) => T[K],
): Member {
  return {
    read: () => target[key],
    write: (value) => {
      target[key] = taken(value, key);
    },
  };
}
