/** What people say around the thing they want: taken off a question, unless nothing would be left. */

const AROUND =
  /请问一下|请问|我想要|我想|我要|想要|我们|我家|我的|帮我|帮忙|有没有|是不是|能不能|可不可以|可以|怎么办理|怎么办|怎么弄|怎么|咋办|咋|如何|怎样|需要|什么|哪些|啥|材料|手续|流程|在哪里|在哪儿|在哪|哪里|哪儿|去哪|到哪|多少钱|多久|多长时间|办理|一下|应该|必须|时候|之后|以后|这个|那个|告诉|知道|[吗呢啊呀吧的了着想要给帮个把得]/gu;

/** What is left without such words; empty where it was nothing else. */
export const withoutAround = (question: string): string => question.replaceAll(AROUND, ' ').replaceAll(/\s+/g, ' ').trim();

/** The question without such words, unless nothing would be left. */
export const tellingPart = (question: string): string => withoutAround(question) || question;
