/** Why test cases are refused: part of the one table in refusals.ts. */
const entry = (status: number, zh: string, en: string) => ({ status, zh, en });

export const systemTestRefusals = {
  'not-in-sandbox': entry(409, '只有在沙箱里的系统才有测试办件。', 'Only a system in its sandbox has test cases.'),
  'too-many-tests': entry(409, '测试办件最多 {most} 件：请先清空沙箱。', 'There are {most} test cases at most: reset the sandbox first.'),
} as const;
