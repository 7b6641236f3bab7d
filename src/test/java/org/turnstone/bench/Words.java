package org.turnstone.bench;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Made-up words of several scripts, so that envelopes hold what real ones do. */
final class Words {

    /** A language, how often it comes among a hundred letters, and the charset its mail is written in. */
    record Language(String charset, int weight, String separator, List<String> words) {

        private static Language of(String charset, int weight, String words) {
            return new Language(charset, weight, " ", List.of(words.split(" ")));
        }

        String phrase(RandomGenerator random, int length) {
            var phrase = new StringBuilder();
            for (int i = 0; i < length; i++) {
                phrase.append(i == 0 ? "" : separator).append(words.get(random.nextInt(words.size())));
            }
            return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
        }
    }

    static final Language ENGLISH = Language.of(
            "us-ascii",
            64,
            "time year way day work week case point company number group problem server report meeting release update"
                    + " change review draft budget contract schedule cluster patch driver database index cache memory"
                    + " queue message folder quota policy customer order payment delivery warehouse price offer season"
                    + " travel flight hotel ticket garden kitchen recipe music concert school lesson library science"
                    + " energy river mountain island harbour bridge train station market museum insurance balance"
                    + " statement question answer thanks regards tomorrow morning evening quarter annual summary");

    private static final List<Language> LANGUAGES = List.of(
            ENGLISH,
            Language.of("iso-8859-1", 10, "Grüße Straße Übersicht Besprechung Rechnung Lieferung nächste Woche über"),
            Language.of("windows-1252", 8, "réunion déjà français café leçon élève hôtel forêt équipe numéro sécurité"),
            Language.of("koi8-r", 6, "встреча отчёт проект сегодня завтра письмо заказ договор вопрос ответ неделя"),
            new Language("iso-2022-jp", 5, "", List.of("会議", "報告", "資料", "確認", "添付", "予定", "変更", "明日", "請求書")),
            new Language("gb2312", 4, "", List.of("会议", "报告", "项目", "今天", "邮件", "订单", "合同", "问题", "服务器")),
            Language.of("utf-8", 3, "اجتماع تقرير مشروع اليوم رسالة طلب عقد سؤال جواب شكرا أسبوع خادم"));

    private static final int WEIGHT =
            LANGUAGES.stream().mapToInt(Language::weight).sum();

    private Words() {}

    static Language any(RandomGenerator random) {
        int left = random.nextInt(WEIGHT);
        for (Language language : LANGUAGES) {
            left -= language.weight();
            if (left < 0) {
                return language;
            }
        }
        return ENGLISH;
    }
}
