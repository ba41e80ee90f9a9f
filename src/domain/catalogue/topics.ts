/** Themes under which people look for services, of persons and of firms (zhejiang.md 1.1), with their names. */
import type { Text } from '#domain/kernel/text.ts';

const t = (zh: string, en: string): Text => ({ zh, en });

/** In the order in which a life and a firm meet them. */
export const TOPICS: Readonly<Record<string, Text>> = {
  birth: t('生育收养', 'Birth and adoption'),
  marriage: t('婚姻', 'Marriage'),
  household: t('户籍', 'Household register'),
  family: t('家庭', 'Family'),
  schooling: t('上学', 'Schooling'),
  housing: t('住房', 'Housing'),
  health: t('看病和健康', 'Health'),
  'medical-insurance': t('医保', 'Medical insurance'),
  'social-insurance': t('社保', 'Social insurance'),
  pension: t('养老金', 'Pension'),
  retirement: t('退休', 'Retirement'),
  elderly: t('养老', 'Old age'),
  disability: t('残疾人', 'Disability'),
  death: t('身后事', 'Death'),
  'start-a-business': t('开店创业', 'Starting a business'),
  'food-business': t('餐饮食品', 'Food business'),
  'firm-set-up': t('开办企业', 'Setting up a firm'),
  'firm-change': t('企业变更', 'Changes of a firm'),
  'firm-closing': t('企业注销', 'Closing a firm'),
  tax: t('税务', 'Tax'),
  investment: t('投资', 'Investment'),
  project: t('工程项目', 'Projects'),
  construction: t('建设', 'Construction'),
  environment: t('环保', 'Environment'),
  'fire-safety': t('消防安全', 'Fire safety'),
  tendering: t('招标投标', 'Tendering'),
  listing: t('上市', 'Going public'),
  'credit-repair': t('信用修复', 'Credit repair'),
  bankruptcy: t('破产', 'Bankruptcy'),
  remedies: t('申诉和救济', 'Remedies'),
};

/** The name of a theme; one that a locality brought along is called as it is written. */
export const topicText = (topic: string): Text => (Object.hasOwn(TOPICS, topic) ? TOPICS[topic] : undefined) ?? t(topic, topic);
