import { DEMO_PEOPLE } from '@qip/sample-world/demo-people';
import { SYNTHETIC_NOTICE } from '@qip/sample-world/sample-world';

/** What a person at the terminal is told when the platform is ready. The last line is for programs. */
export function announcement(
  publicUrl: string,
  shown: { readonly isDemo: boolean; readonly hasMails: boolean },
): string {
  const people = DEMO_PEOPLE.filter(({ isFeatured }) => isFeatured).map(
    ({ key, displayName, description }) => `    ${key.padEnd(16)} ${displayName}: ${description}`,
  );
  const demo = [
    '',
    '  Demo identity is on: whoever reaches this address can be any of these people. Never for real data.',
    ...people,
    '',
    `  ${SYNTHETIC_NOTICE}`,
  ];
  return [
    '',
    `  Playground  ${publicUrl}/playground`,
    `  Graph       ${publicUrl}/graphql`,
    ...(shown.hasMails ? [`  Mails       ${publicUrl}/mails`] : []),
    ...(shown.isDemo ? demo : []),
    '',
    `ready ${publicUrl}/graphql`,
    '',
  ].join('\n');
}
