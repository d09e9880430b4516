package fr.convive.workflow;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The embedded engine, hardened: our data source, our transactions, only our process beans, no script. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Not a default candidate: Boot keeps its own application task executor. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor engineTaskExecutor() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("engine-");
        executor.setCorePoolSize(2);
        executor.setMaxPoolSize(4);
        executor.setQueueCapacity(10);
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(20);
        return executor;
    }

    @Bean(destroyMethod = "")
    SpringJobExecutor jobExecutor(@Qualifier("engineTaskExecutor") ThreadPoolTaskExecutor threads) {
        var executor = new SpringJobExecutor();
        executor.setTaskExecutor(threads);
        executor.setMaxJobsPerAcquisition(3);
        executor.setLockTimeInMillis(60_000);
        executor.setMaxWait(5_000);
        return executor;
    }

    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JobExecutor jobExecutor,
            ListableBeanFactory beans,
            TaskView taskView,
            @Value("${convive.engine:default}") String name) {
        var engine = new SpringProcessEngineConfiguration();
        engine.setProcessEngineName(name);
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate("false");
        engine.setHistory("full");
        engine.setEnforceHistoryTimeToLive(true);
        engine.setHistoryRemovalTimeStrategy("end");
        engine.setHistoryCleanupStrategy("removalTimeBased");
        engine.setAuthorizationEnabled(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDefaultSerializationFormat("application/json");
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setEnableXxeProcessing(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableScriptCompilation(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(new ModelRules())));
        engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(new QueryGuard())));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(new ArrayList<>(List.of(new QueryGuard())));
        engine.setCustomHistoryEventHandlers(new ArrayList<>(List.of(new HistoryEventHandler() {
            @Override
            public void handleEvent(HistoryEvent event) {
                taskView.notice(event);
            }

            @Override
            public void handleEvents(List<HistoryEvent> events) {
                events.forEach(taskView::notice);
            }
        })));
        engine.setJobExecutor(jobExecutor);
        engine.setJobExecutorActivate(false); // engineStarter starts it once the context is complete
        engine.setBeans(processBeans(beans));
        return engine;
    }

    /** Only beans marked {@link ProcessBean} can be named in an expression; resolved late, so without a cycle. */
    private static Map<Object, Object> processBeans(ListableBeanFactory beans) {
        return new AbstractMap<>() {
            @Override
            public Set<Map.Entry<Object, Object>> entrySet() {
                return Set.of();
            }

            @Override
            public boolean containsKey(@Nullable Object name) {
                return name instanceof String bean
                        && beans.containsBean(bean)
                        && beans.findAnnotationOnBean(bean, ProcessBean.class) != null;
            }

            @Override
            public @Nullable Object get(@Nullable Object name) {
                return name instanceof String bean && containsKey(bean) ? beans.getBean(bean) : null;
            }
        };
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    IdentityService identityService(ProcessEngine engine) {
        return engine.getIdentityService();
    }

    @Bean
    DecisionService decisionService(ProcessEngine engine) {
        return engine.getDecisionService();
    }

    /** In rehearsal nothing fires by itself: the clock is moved by hand and fires what falls due on the way. */
    @Bean
    SmartLifecycle engineStarter(
            ProcessEngine engine, JobExecutor jobExecutor, @Value("${convive.rehearsal.start:}") String rehearsal) {
        return new SmartLifecycle() {
            @Override
            public void start() {
                if (rehearsal.isBlank()) {
                    jobExecutor.start();
                }
            }

            @Override
            public void stop() {
                jobExecutor.shutdown();
            }

            @Override
            public boolean isRunning() {
                return jobExecutor.isActive();
            }

            @Override
            public int getPhase() {
                return Integer.MAX_VALUE - 10_000;
            }
        };
    }
}
