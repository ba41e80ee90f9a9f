/** Why department systems and their console are refused: part of the one table in refusals.ts. */
const entry = (status: number, zh: string, en: string) => ({ status, zh, en });

export const systemRefusals = {
  'system-key-wrong': entry(
    401,
    '密钥不对、已经到期或已停用：请在 Authorization 里写 Bearer 和密钥。',
    'The key is wrong, has expired or was ended: send it as Authorization: Bearer.',
  ),
  'system-not-found': entry(404, '没有这个部门系统。', 'There is no such department system.'),
  'system-closed': entry(409, '这个部门系统已经停止接入。', 'This department system was closed.'),
  'system-suspended': entry(
    409,
    '这个部门系统已暂停接入，办件由平台窗口继续办理；恢复后请先补取事件。',
    'This department system is suspended and the desk handles its cases; once it is live again, pull the events first.',
  ),
  'in-department-system': entry(
    409,
    '这个办件在部门自己的系统“{system}”里办理，结果会自动回来，不用再录一遍。系统暂停接入后，这里可以接着办。',
    "This part is handled in the department's own system ({system}); its result comes back by itself and is not typed again. While that system is suspended, it can be handled here.",
  ),
  'version-old': entry(
    409,
    '办件已有变化：现在是第 {version} 版，您看到的是第 {seen} 版。请重新读取后再办。',
    'The case has changed: it is at version {version}, you saw version {seen}. Read it anew first.',
  ),
  'external-id-reused': entry(409, '这个外部编号已经用于另一次操作。', 'This external id was already used for another act.'),
  'officer-unknown': entry(
    422,
    '不知道“{officer}”是谁：请数据管理员在对照表里登记。',
    'Nobody is known as “{officer}”: the data manager enters them in the list of officers.',
  ),
  'officer-not-in-post': entry(
    422,
    '“{officer}”现在没有在这个办理部门任职，不能以其名义作出决定。',
    '“{officer}” holds no post in this office now, so nothing can be decided in their name.',
  ),
  'officer-twice': entry(422, '同一个外部工号只能对应一个人。', 'One reference can be one person only.'),
  'code-unknown': entry(422, '代码“{value}”没有对照（{kind}）。', 'The code “{value}” is not mapped ({kind}).'),
  'code-twice': entry(422, '同一组代码写了两遍。', 'The same pair of codes is there twice.'),
  'codes-unfit': entry(
    409,
    '代码对照还有 {count} 处错误，改好才能正式接入。',
    'The map of codes has {count} errors; they are mended before it goes live.',
  ),
  'state-differs': entry(
    409,
    '平台上这一部分是“{state}”，与您报的不一致。',
    'Here this part is “{state}”, which is not what was reported.',
  ),
  'decision-needed': entry(
    422,
    '许可决定要说明理由、依据和条件，请用 grant 或 refuse 推送（行政许可法第38条）。',
    'A decision states reasons and articles: push it as grant or refuse (licensing law, article 38).',
  ),
  'position-unknown': entry(422, '事件序号 {position} 还没有发生。', 'Place {position} is not in the list yet.'),
  'url-missing': entry(422, '用 webhook 接收，要写明 https 地址。', 'A webhook needs an https address.'),
  'offices-missing': entry(422, '至少写明一个办理部门。', 'Name one office at least.'),
  'office-served': entry(
    409,
    '“{office}”的这些事项已经由另一个系统办理。',
    'These items of {office} are already handled by another system.',
  ),
  'key-missing': entry(409, '还没有有效的密钥。', 'There is no key in force.'),
  'key-unknown': entry(422, '没有这个密钥。', 'There is no such key.'),
  'two-keys': entry(409, '同时最多两个有效密钥：先停用一个。', 'Two keys at a time at most: end one first.'),
  'already-live': entry(409, '已经正式接入。', 'It is live already.'),
  'already-suspended': entry(409, '已经暂停接入。', 'It is suspended already.'),
} as const;
